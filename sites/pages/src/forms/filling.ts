import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { answersOf } from '@mingtang/forms/check';
import {
  controlNames,
  controls,
  fieldsOf,
  fieldsOfPage,
  isSentAnswers,
  NotOfForm,
} from '@mingtang/forms/language';
import type { DraftContent } from '@mingtang/intake/outside';
import type { FormRecord } from '@mingtang/publication/records';

/** Names and values of a form, in the order sent. */
type SentFields = [name: string, value: string][];

/** What the button that was pressed asks for. */
type Act =
  | { do: 'next' | 'back' | 'keep' | 'narrow' | 'send' }
  /** From the review, to change an answer; otherwise to go on there. */
  | { do: 'to'; page: number; isChange: boolean }
  | { do: 'more'; group: string }
  | { do: 'less'; group: string; row: number };

/** A form on its way from page to page: nothing of it is kept here between two of them. */
export interface Filling {
  act: Act;
  /** The page that was sent; as many as there are pages for the review. */
  page: number;
  /** The token it carried, as it was sent; none from a page that many see. */
  token?: string;
  isChange: boolean;
  /** Version of the kept draft that it goes on from, 0 where there is none. */
  draft: number;
  /** Answers to all pages, as they were sent. */
  sent: SentFields;
}

/** Whether a form is filled in page by page, and looked at as a whole before it is sent. */
export const isLong = ({ pages, draftDays = 0 }: Pick<FormRecord, 'pages' | 'draftDays'>) =>
  pages.length > 1 || draftDays > 0;

/** Whether a name is none of a question's. Number and code are asked for by forms that follow, as others ask questions. */
export const isControl = (name: string): boolean =>
  controlNames.has(name) && name !== controls.number && name !== controls.code;

/**
 * Reads what a page sent.
 *
 * @throws NotOfForm where a browser would not have sent it
 */
export function readFilling(form: FormRecord, body: SentFields): Filling {
  const control = (name: string) => body.findLast(([one]) => one === name)?.[1];
  const token = control(controls.token);
  const page = numberIn(control(controls.page), form.pages.length);
  const here = namesOf(form, page);
  const direct = body.filter(([name]) => !isControl(name));
  const said = new Set(direct.map(([name]) => topOf(name)));
  const others = unpackAnswers(control(controls.soFar) ?? '').filter(
    ([name]) => !here.has(topOf(name)) && !said.has(topOf(name)),
  );
  const known = answersOf(fieldsOf(form), others);
  const act = actIn(control(controls.act) ?? 'next', form);
  const all: SentFields = [
    ...known.map(([name, value]): [string, string] => [name, value]),
    ...direct,
  ];
  return {
    act,
    page,
    ...(token && { token }),
    isChange: control(controls.isChange) === '1',
    draft: numberIn(control(controls.draft), 1e6),
    sent: act.do === 'less' ? withoutRow(all, act) : all,
  };
}

/** Answers of all pages but one, as a form carries them. */
export const packedBut = (form: FormRecord, sent: SentFields, page: number): string => {
  const here = namesOf(form, page);
  return packAnswers(sent.filter(([name]) => !here.has(topOf(name))));
};

const topOf = (name: string) => name.split('/', 1)[0] ?? '';

function namesOf(form: FormRecord, page: number): ReadonlySet<string> {
  const shown = form.pages[page];
  return new Set(shown ? fieldsOfPage(shown).map(({ name }) => name) : []);
}

const numberIn = (text: string | undefined, most: number): number =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Math.min(Number(text), most) : 0;

function actIn(text: string, form: FormRecord): Act {
  const [verb, what = '', row = ''] = text.split(':', 4);
  switch (verb) {
    case 'next':
    case 'back':
    case 'keep':
    case 'narrow':
    case 'send':
      return { do: verb };
    case 'to':
      return { do: 'to', page: numberIn(what, form.pages.length - 1), isChange: true };
    case 'open':
      return { do: 'to', page: numberIn(what, form.pages.length), isChange: false };
    case 'more':
    case 'less': {
      const isGroup = fieldsOf(form).some(({ name, type }) => name === what && type === 'group');
      if (!isGroup) throw new NotOfForm('There is no such group');
      return verb === 'more'
        ? { do: 'more', group: what }
        : { do: 'less', group: what, row: numberIn(row, 1000) };
    }
    default:
      throw new NotOfForm('There is no such button');
  }
}

function withoutRow(sent: SentFields, { group, row }: { group: string; row: number }): SentFields {
  return sent.flatMap(([name, value]): SentFields => {
    const [top, n = '', ...rest] = name.split('/');
    if (top !== group || !/^\d{1,3}$/.test(n)) return [[name, value]];
    if (Number(n) === row) return [];
    const moved = Number(n) > row ? Number(n) - 1 : Number(n);
    return [[[top, moved, ...rest].join('/'), value]];
  });
}

/** What somebody can answer to one form; deflated it is a tenth of that. */
const mostUnpacked = 512 * 1024;

function packAnswers(sent: SentFields): string {
  return sent.length === 0
    ? ''
    : deflateRawSync(Buffer.from(JSON.stringify(sent))).toString('base64url');
}

/** @throws NotOfForm where it is not what a form of ours carries */
function unpackAnswers(packed: string): SentFields {
  if (packed === '') return [];
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64url'), {
      maxOutputLength: mostUnpacked,
    });
    const sent: unknown = JSON.parse(bytes.toString('utf8'));
    if (isSentAnswers(sent)) return sent.map(([name, value]) => [name, value]);
  } catch {
    // What it is not is said below, whatever it is.
  }
  throw new NotOfForm('The answers so far are not answers');
}

/** What a draft kept, as if its page had just been sent. */
export function resumed(
  form: FormRecord,
  { token, sent, page, version }: DraftContent & { version: number },
): Filling & { token: string } {
  const known = answersOf(fieldsOf(form), sent);
  return {
    act: { do: 'to', page, isChange: false },
    page: Math.min(page, form.pages.length),
    token,
    isChange: false,
    draft: version,
    sent: known.map(([name, value]) => [name, value]),
  };
}
