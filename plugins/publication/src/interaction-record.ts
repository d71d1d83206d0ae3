import type { CodeNames } from './domain/service-terms.ts';
import type { ServiceFile } from './service-record.ts';

/** What the public and a government say to each other 互动交流: letters, consultations and surveys. */

/** Pages of these stand below this path of their site, and nothing else does. */
export const interactionPath = '/hd/';

/** What a letter is about: each has a limit of its own. */
export const letterKinds = {
  inquiry: { zh: '咨询', en: 'Enquiry' },
  complaint: { zh: '投诉', en: 'Complaint' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  help: { zh: '求助', en: 'Request for help' },
  thanks: { zh: '感谢', en: 'Thanks' },
} as const satisfies Record<string, CodeNames>;
export type LetterKind = keyof typeof letterKinds;

/** A mailbox 信箱: to whom the public may write, and within how many working days what is answered. Key `mailbox:<id>`. */
export interface MailboxRecord {
  kind: 'mailbox';
  id: string;
  name: string;
  /** Whom it is for, 市长 or a department. */
  addressee: string;
  of: 'leader' | 'department';
  text: string;
  /** What may be written about, with its limit in working days. */
  limits: { kind: LetterKind; workdays: number }[];
  /** Whether replies may be published, where their writers allow it. */
  publishes: boolean;
  /** Whether a reply needs a second person's signature. */
  signs: boolean;
  /** End of the id of its form, `letter.<slug>`, and of the form's address. */
  slug: string;
  order: number;
  publishedAt: string;
  updatedAt: string;
}

/** Where the form of a mailbox stands. */
export const mailboxFormPath = (slug: string): string => `/apply/letter-${slug}.html`;

/** A letter with its reply, as its writer allowed: nothing in it tells who wrote. Key `letter:<id>`. */
export interface LetterRecord {
  kind: 'letter';
  id: string;
  path: string;
  title: string;
  /** The mailbox it was written to, by name. */
  mailbox: string;
  letterKind: LetterKind;
  /** What was written. Not called `text`: that is what pages are made without. */
  body: string;
  reply: string;
  /** Who answered. */
  replier: string;
  /** Days. */
  writtenOn: string;
  repliedOn: string;
  publishedAt: string;
  updatedAt: string;
}

/** How a site answers its letters in a year. Key `letter-figures:<site>`. */
export interface LetterFiguresRecord {
  kind: 'letter-figures';
  /** The site's. */
  id: string;
  year: number;
  received: number;
  answered: number;
  /** Of those answered: within their limit. */
  inTime: number;
  /** From receipt to reply, rounded to one digit; nothing where none was answered. */
  averageWorkdays?: number;
  /** The day they were counted. */
  on: string;
}

/** `announced` before it begins, `open` while the public may answer, `ended`. */
export type InteractionPhase = 'announced' | 'open' | 'ended';

/** A draft policy put out for comment 意见征集, and what became of it. Key `consultation:<id>`. */
export interface ConsultationRecord {
  kind: 'consultation';
  id: string;
  path: string;
  title: string;
  /** Who asks. */
  organ: string;
  /** Why, in plain text. */
  background: string;
  /** The draft itself, sanitised. */
  html: string;
  /** The draft without markup, for search. */
  text: string;
  files: ServiceFile[];
  /** Instants between which comments are taken. */
  from: string;
  until: string;
  phase: InteractionPhase;
  /** Why it is shorter than the rule asks. */
  shortReason?: string;
  /** Ways to comment besides the form. */
  email?: string;
  post?: string;
  phone?: string;
  /** Id of the form record of the site by which comments come in. */
  form?: string;
  result?: ConsultationResult;
  publishedAt: string;
  updatedAt: string;
}

/** What was said and what became of it 结果反馈. */
export interface ConsultationResult {
  text: string;
  received: number;
  adopted: number;
  partly: number;
  rejected: number;
  /** The day it was first told. */
  on: string;
  /** `mt:article:…`: the document as it was issued. */
  document?: { title: string; href: string };
}

/** A survey 在线调查 and, once there are any to be shown, its results. Key `survey:<id>`. */
export interface SurveyRecord {
  kind: 'survey';
  id: string;
  path: string;
  title: string;
  organ: string;
  intro: string;
  /** Instants between which answers are taken. */
  from: string;
  until: string;
  phase: InteractionPhase;
  /** Id of the form record of the site by which it is answered. */
  form?: string;
  result?: SurveyResult;
  publishedAt: string;
  updatedAt: string;
}

/** How many answered what. What people wrote in their own words is not in it. */
export interface SurveyResult {
  answers: number;
  /** The day it was counted. */
  on: string;
  questions: SurveyQuestion[];
}

export interface SurveyQuestion {
  label: string;
  /** How many answered it: of several that may be chosen, the options come to more. */
  answers: number;
  options: { label: string; count: number }[];
}

export type InteractionRecord =
  | MailboxRecord
  | LetterRecord
  | LetterFiguresRecord
  | ConsultationRecord
  | SurveyRecord;
export type InteractionKind = InteractionRecord['kind'];

/**
 * Path of a page of its own: a day that never changes, and eight digits of its id.
 *
 * @param on `2026-11-28`
 */
export const interactionPagePath = (
  kind: 'letter' | 'consultation' | 'survey',
  { id, on }: { id: string; on: string },
): string =>
  `${interactionPath}${kind}s/${on.replaceAll('-', '')}-${id.replaceAll('-', '').slice(-8)}.html`;
