/** The language of forms 表单: what a form is, as plain data. What it means is in `plugins/forms`. */

/**
 * A form that the public fills in. What is sent is checked against it outside and inside alike, and
 * sealed to its key. Key `form:<id>`.
 */
export interface FormRecord {
  kind: 'form';
  /** The kind of arrival it makes, `disclosure`; where a kind has several forms, `case.marriage`. */
  id: string;
  /** From the site's base path, below `formsPath`: `/apply/disclosure.html`. */
  path: string;
  title: string;
  description: string;
  /** What to know before filling it in. */
  html: string;
  /** What its sender is told comes next. */
  next: string;
  /** False where nobody asks what became of it: its sender is told no number and no code. */
  isTracked?: false;
  /** Taken only so often in so many seconds: with one answer to a field, and from one address of the network. */
  seldom?: { field: string; most: number; fromOne: number; seconds: number };
  /** Sent about an earlier arrival, by who has its number and code: both are asked for, and proved. */
  follows?: true;
  /** Taken only where what became of the earlier arrival asks for this form. */
  whenAsked?: true;
  /** Instant from which nothing is taken any more. */
  until?: string;
  /** Answered once in each browser, which remembers that it was and nothing else. */
  once?: true;
  /** Capital that the numbers of its arrivals begin with. */
  letter: string;
  /** Shown one after the other, and before sending what was answered on all of them. At least one. */
  pages: FormPage[];
  /** Days that what is not finished is kept, for who asks for that; 0 or absent: it is not offered. */
  draftDays?: number;
  key: IntakeKey;
}

/** Forms stand below this path of their site, and nothing else does. */
export const formsPath = '/apply/';

/** Where a site that takes applications shows people their own: path of the form that asks for the link. */
export const ownCasesPath = '/apply/own-cases.html';
export const ownCasesForm = 'own-cases.ask';

/** The inside's public key: whoever has it can seal, and not open. */
export interface IntakeKey {
  /** First 16 hex digits of the SHA-256 of the key. */
  id: string;
  /** X25519, base64url. */
  publicKey: string;
}

/*
 * `T` is text as it is said: of a published form a string; of one that is being designed, in both
 * languages.
 */

/** What is asked at once. */
export interface FormPage<T = string> {
  /** Not shown of a form with one page. */
  title?: T;
  sections: FormSection<T>[];
  /** Where one of these holds, the form ends here, and says why. */
  stops?: FormStop<T>[];
}

/** 不符合条件: who need not go on, and where to turn. */
export interface FormStop<T = string> {
  when: FormCondition;
  /** Why, and where to turn. */
  text: T;
}

export interface FormSection<T = string> {
  title: T;
  hint?: T;
  fields: FormField<T>[];
}

/** Forms of text that a field may demand: each has its own meaning, and check digits where there are any. */
export const textFormats = [
  'phone',
  'email',
  'postcode',
  'id-number',
  'credit-code',
  'bank-card',
] as const;
export type TextFormat = (typeof textFormats)[number];

export interface FormChoice<T = string> {
  value: string;
  label: T;
  hint?: T;
}

interface FormFieldBase<T> {
  /** Letters, digits, `-` and `.`, a letter first; unique within the form. */
  name: string;
  label: T;
  hint?: T;
  /** Such an answer, 如 2026-05-01. */
  example?: T;
  optional?: boolean;
  /** Optional unless this holds. */
  neededWhen?: FormCondition;
  /** Asked only where this holds. */
  when?: FormCondition;
  /** Says of a person what desks and lists hide: 个人敏感信息. What types say of themselves need not be marked. */
  isPersonal?: boolean;
}

/**
 * What was answered to a field of the same page or one before. What is not asked is not answered, and
 * nothing but `filled` and `not` says anything of it.
 */
export type FormCondition =
  | ChoiceCondition
  | { field: string; filled: true }
  /** A number, and what is calculated. */
  | { field: string; above: number }
  | { field: string; below: number }
  /** A day. */
  | { field: string; after: DayBound }
  | { field: string; before: DayBound }
  | { all: FormCondition[] }
  | { any: FormCondition[] }
  | { not: FormCondition };

/** That one of these was answered, or chosen among others. */
export interface ChoiceCondition {
  field: string;
  is: string[];
}

/** A day of the calendar, `2026-05-01`, or one counted from the day the form is sent: `{ years: -18 }`. */
export type DayBound = string | { years?: number; months?: number; days?: number };

/** What is worked out of other answers; nothing where one of them is missing. */
export type FormSum =
  | { number: number }
  /** The number that was answered, or calculated. */
  | { answer: string }
  /** One or more. */
  | { sum: FormSum[] }
  | { product: FormSum[] }
  | { difference: [FormSum, FormSum] }
  /** Of a number in all rows of a group; nothing where one of them is missing. */
  | { total: { group: string; answer: string } }
  /** How many rows a group has, or how many of several were chosen. */
  | { count: string }
  /** Full years from a day to another, or to the day the form is sent. */
  | { age: string; on?: string };

export type FormField<T = string> = RowField<T> | FilesField<T> | GroupField<T>;

/** What may also be asked in a row of a group. */
export type RowField<T = string> = FormFieldBase<T> &
  (
    | {
        type: 'text';
        /** Longest answer in characters. */
        most: number;
        format?: TextFormat;
        /** Demanded only where this holds. */
        formatWhen?: ChoiceCondition;
        /** The whole answer, as RE2 reads it: linear in its length. `say` is what it must look like. */
        pattern?: { re2: string; say: T };
        /** Filled in by the link that leads to the form, and not shown then. */
        byLink?: true;
        /** HTML autofill token, `tel`. */
        autocomplete?: string;
      }
    | { type: 'long-text'; most: number }
    | { type: 'number'; least?: number; most?: number; decimals?: number; unit?: T }
    | { type: 'date'; from?: DayBound; to?: DayBound; autocomplete?: string }
    /** One of several; as a list where there are many. */
    | { type: 'choice'; options: FormChoice<T>[]; isList?: true }
    /** Any number of several. */
    | {
        type: 'choices';
        options: FormChoice<T>[];
        /** What the link that leads to the form names is chosen already. */
        byLink?: true;
      }
    /** A township, and where in it; `within` a division by its code: two, four or six digits. */
    | { type: 'address'; within?: string }
    /** A text to be agreed to. */
    | { type: 'statement'; text: T }
    /** A name typed in place of a signature, with the day. */
    | { type: 'signature' }
    | { type: 'calculated'; value: FormSum; decimals?: number; unit?: T }
  );

/** Files of these kinds: `most` of them, each of at most `mostBytes`. */
export type FilesField<T = string> = FormFieldBase<T> & {
  type: 'files';
  most: number;
  mostBytes: number;
  kinds: FileKind[];
};

/** The same questions once a row, `least` to `most` times. */
export type GroupField<T = string> = FormFieldBase<T> & {
  type: 'group';
  /** What a row is called, 家庭成员. */
  row: T;
  least?: number;
  most: number;
  fields: RowField<T>[];
};

/** Kinds of files that the public may send with a form. What a file is, its bytes say. */
export const fileKinds = ['pdf', 'jpg', 'png', 'docx', 'xlsx'] as const;
export type FileKind = (typeof fileKinds)[number];
