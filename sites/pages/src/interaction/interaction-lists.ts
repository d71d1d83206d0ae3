import {
  type ConsultationRecord,
  type InteractionKind,
  type InteractionRecord,
  interactionPath,
  type LetterKind,
  type LetterRecord,
  type SurveyRecord,
} from '@mingtang/publication/records';

/** What lists show of a letter. */
export type LetterEntry = Pick<
  LetterRecord,
  'id' | 'path' | 'title' | 'mailbox' | 'letterKind' | 'writtenOn' | 'repliedOn' | 'replier'
>;

/** A consultation without its draft. */
export type ConsultationEntry = Omit<ConsultationRecord, 'html' | 'text' | 'background' | 'files'>;

export type SurveyEntry = Omit<SurveyRecord, 'intro' | 'result'> & { hasResult: boolean };

/** How many public letters there are of a kind, answered in a month. */
export interface LetterCount {
  kind: LetterKind;
  /** `2026-11`. */
  month: string;
  count: number;
}

/** A list of letters: the newest of all, of a kind, or all that were answered in a month. */
export interface LetterListKey {
  kind?: LetterKind;
  month?: string;
}

/** How many letters stand on the page of all, and of a kind; those of a month are all there. */
export const newestLetters = 50;

/** A page that lists some: the front page of all, letters, consultations, surveys. */
export type InteractionList =
  | { list?: undefined }
  | { list: 'letters'; key: LetterListKey }
  | { list: 'consultations' | 'surveys' };

export function interactionListPath(of: InteractionList): string {
  if (!of.list) return interactionPath;
  const base = `${interactionPath}${of.list}/`;
  if (of.list !== 'letters') return base;
  const value = of.key.kind ?? of.key.month;
  return value ? `${base}${value}/` : base;
}

/** The lists that a record stands in. */
export function interactionListsOf(record: InteractionRecord): InteractionList[] {
  switch (record.kind) {
    case 'mailbox':
      return [{}, { list: 'letters', key: {} }];
    case 'letter':
      return [
        {},
        { list: 'letters', key: {} },
        { list: 'letters', key: { kind: record.letterKind } },
        { list: 'letters', key: { month: record.repliedOn.slice(0, 7) } },
      ];
    case 'consultation':
      return [{}, { list: 'consultations' }];
    case 'survey':
      return [{}, { list: 'surveys' }];
    case 'letter-figures':
      return [];
  }
}

/** As parameters of a page. */
export function paramsOfList(of: InteractionList): { facet?: string; value?: string } {
  if (!of.list) return {};
  const value = of.list === 'letters' ? (of.key.kind ?? of.key.month) : undefined;
  return { facet: of.list, ...(value && { value }) };
}

const interactionKinds: readonly string[] = [
  'mailbox',
  'letter',
  'letter-figures',
  'consultation',
  'survey',
] satisfies InteractionKind[];
export const isInteraction = (record: { kind: string }): record is InteractionRecord =>
  interactionKinds.includes(record.kind);
