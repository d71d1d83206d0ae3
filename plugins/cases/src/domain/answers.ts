import { type Shown, shownAnswer, type Values } from '@mingtang/forms/language';
import type { FormField, FormRecord } from '@mingtang/publication/records';

/** One answer of an application, as it can be read without its form. */
export interface Answer {
  /** Name of the field. */
  at: string;
  label: string;
  /** Title of the section it stands in. */
  section: string;
  /** As it is read: of a choice its label. */
  text: string;
  /** Shown to nobody who does not say why they look. */
  isSensitive?: true;
  /** The parts of it that are, where not all of it is: answers in rows. */
  hides?: string[];
  /** What it says of the applicant, where it says that. */
  of?: 'name' | 'email' | 'phone' | 'signature' | 'wants-texts';
  /** Ids of the files that answer it: `arrivalFiles` of intake. */
  files?: string[];
}

/** Name of the question by which applicants ask for text messages; whatever of it is chosen. */
const textsWanted = 'text-messages';

/** What identifies a person, or leads to them. */
const sensitiveFormats: ReadonlySet<string> = new Set(['id-number', 'phone', 'email', 'bank-card']);

/** What was sent by a form, in the order of its questions; what was not asked is not there. */
export function answersBy(
  form: Pick<FormRecord, 'pages'>,
  values: Values,
  { files = [], language }: { files?: readonly { id: string; field: string }[]; language: string },
): Answer[] {
  return form.pages.flatMap(({ sections }) =>
    sections.flatMap(({ title, fields }) =>
      fields.flatMap((field): Answer[] => {
        const ids = files.filter((file) => file.field === field.name).map(({ id }) => id);
        const value = values[field.name];
        if (value === undefined && ids.length === 0) return [];
        const of = saysOf(field);
        const hides = hiddenIn(field, value, language);
        return [
          {
            at: field.name,
            label: field.label,
            section: title,
            text: textOfShown(shownAnswer(field, value, language)),
            ...(isSensitive(field) && { isSensitive: true }),
            ...(hides.length > 0 && { hides }),
            ...(of && { of }),
            ...(ids.length > 0 && { files: ids }),
          },
        ];
      }),
    ),
  );
}

/** A line for each row, where there are rows. */
const textOfShown = ({ text, rows = [] }: Shown): string =>
  [
    text,
    ...rows.map(
      ({ title, answers }) =>
        `${title}：${answers.map((one) => `${one.label} ${one.text}`).join('；')}`,
    ),
  ]
    .filter(Boolean)
    .join('\n');

/** Of answers in rows: those that are sensitive. */
function hiddenIn(field: FormField, value: Values[string] | undefined, language: string): string[] {
  if (field.type !== 'group') return [];
  const fields = field.fields.filter(isSensitive);
  const { rows = [] } = shownAnswer({ ...field, fields }, value, language);
  return rows.flatMap(({ answers }) => answers.map(({ text }) => text)).filter(Boolean);
}

function isSensitive(field: FormField): boolean {
  if (field.isPersonal) return true;
  if (field.type === 'group') return field.fields.some(isSensitive);
  if (field.type === 'address' || field.type === 'signature') return true;
  if (field.type !== 'text') return false;
  return (
    (field.format !== undefined && sensitiveFormats.has(field.format)) ||
    saysOf(field) === 'name' ||
    field.autocomplete === 'street-address'
  );
}

function saysOf(field: FormField): Answer['of'] {
  if (field.type === 'signature') return 'signature';
  if (field.type === 'choices' && field.name === textsWanted) return 'wants-texts';
  if (field.type !== 'text') return undefined;
  if (field.autocomplete === 'name') return 'name';
  if (field.format === 'email') return 'email';
  return field.format === 'phone' ? 'phone' : undefined;
}

/** Addresses of mail that were answered. */
export const addressesIn = (answers: readonly Answer[]): string[] =>
  answers.flatMap(({ of, text }) => (of === 'email' && text ? [text.trim()] : []));

/** Where text messages are wanted, if they are: the newest number. */
export const textsWantedAt = (answers: readonly Answer[]): string | undefined =>
  answers.some(({ of, text }) => of === 'wants-texts' && text !== '')
    ? answers.findLast(({ of }) => of === 'phone')?.text
    : undefined;

/** The answers after a correction, and which fields were answered anew. */
export function corrected(before: readonly Answer[], now: readonly Answer[]): Answer[] {
  const kept = before.map((answer) => now.find(({ at }) => at === answer.at) ?? answer);
  return [...kept, ...now.filter(({ at }) => !before.some((answer) => answer.at === at))];
}

/**
 * Answers as they may be shown to who has not said why they look: sensitive ones in part, and the names
 * of those who apply and sign nowhere, whichever answer they stand in.
 */
export function masked(answers: readonly Answer[]): Answer[] {
  const names = answers.flatMap(({ of, text }) => {
    if (of === 'name') return [text];
    return of === 'signature' ? [signerOf(text)] : [];
  });
  return answers.map((answer) => ({ ...answer, text: withoutNames(maskedAnswer(answer), names) }));
}

function maskedAnswer({ isSensitive, hides, of, text }: Answer): string {
  if (!isSensitive) return text;
  if (hides) return withoutParts(text, hides, maskedPart);
  if (of === 'signature') return text.replace(signerOf(text), maskedName);
  return of === 'name' ? maskedName(text) : maskedText(text);
}

const withoutNames = (text: string, names: readonly string[]) =>
  withoutParts(text, names, maskedName);

/** The longest first: one may be part of another. */
function withoutParts(text: string, parts: readonly string[], mask: (part: string) => string) {
  const wanted = parts.filter(Boolean).toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return text;
  return text.replace(new RegExp(wanted.map(RegExp.escape).join('|'), 'g'), mask);
}

/** A signature reads 马建国（2026-11-28）. */
const signerOf = (text: string): string => text.replace(/（[^（]*）$/, '');

const maskedName = (name: string): string => `${[...name][0] ?? ''}**`;

/** Of something short, a name perhaps, one character stays. */
const maskedPart = (text: string): string =>
  [...text].length < 8 ? maskedName(text) : maskedText(text);

/** The first three and the last two characters stay, of an address the first and the domain. */
function maskedText(text: string): string {
  if (text.includes('@')) return text.replace(/^(.).*@/, '$1***@');
  const characters = [...text];
  const hidden = characters.length - 5;
  return hidden > 0
    ? `${characters.slice(0, 3).join('')}${'*'.repeat(hidden)}${characters.slice(-2).join('')}`
    : '*'.repeat(characters.length);
}

/** Who applies, as lists show it. */
export function applicantOf(answers: readonly Answer[]): string {
  const name = answers.find(({ of }) => of === 'name');
  return name ? maskedName(name.text) : '';
}
