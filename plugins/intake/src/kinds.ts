import type { Values } from '@mingtang/forms/language';
import type { ColumnRecord, FileKind, FormRecord, SiteRecord, Term } from '@mingtang/publication';
import type { Payload, PayloadRequest } from 'payload';
import type { About } from './domain/envelope.ts';

/** What a site shows of itself, as far as forms offer it for a choice. */
export interface Offers {
  columns: ColumnRecord[];
  /** Topics and organs of the documents that it discloses, most documents first. */
  topics: Term[];
  organs: Term[];
}

/** A kind of arrival that the public may send, with the form it is sent by. */
export interface IntakeKind {
  /** Id of its forms: `disclosure`. */
  name: string;
  label: { zh: string; en: string };
  /** What a site that shows this offers of it; `undefined` where it offers none. The same site, the same form. */
  formOf?(site: SiteRecord, offers: Offers): OfferedForm | undefined;
  /** Further forms of a site by which the same kind comes in, each with the end of its id: `case.<end>`. */
  formsOf?(payload: Payload, site: SiteRecord): Promise<FurtherForm[]>;
  /**
   * Takes an arrival in, exactly once, in the transaction of `req`. Its answers have been checked
   * against the form. What it throws rolls everything back, and the arrival is tried again; after
   * `NotAcceptable` it is put aside for the administrator.
   */
  take(req: PayloadRequest, arrival: Arrival): Promise<void>;
}

/** A form before it gets the key of the day. */
export type OfferedForm = Omit<FormRecord, 'kind' | 'id' | 'key'>;

/** One of several forms of a kind; `end` is of small letters, digits and `-`, at most 60 of them. */
export type FurtherForm = OfferedForm & { end: string };

/** A arrival as it was opened inside. */
export interface Arrival {
  id: string;
  site: string;
  /** 登记号, which its sender was told. */
  number: string;
  /** When it was appended to the intake log. */
  receivedAt: Date;
  values: Values;
  /** The form it answers, as it was published: it stays in the log as it was. */
  form: PublishedForm;
  /** Files that came with it, kept inside: keep their ids with whatever is made of the arrival. */
  files: ArrivedFile[];
  /** Of a form that follows an earlier arrival: its number, and the key of its code, to be compared. */
  about?: About;
  /** For `publishStatus`: keep it with whatever is made of the arrival. Secret. */
  codeKey: string;
}

/** A form in the version that was published by an entry of the log. */
export interface PublishedForm {
  /** Id of the record: `disclosure`, `case.marriage`. */
  id: string;
  /** `seq` of the entry. */
  version: number;
}

/** A file of an arrival, as it was sent. */
export interface ArrivedFile {
  id: string;
  /** Which question it answers. */
  field: string;
  /** Ends as its kind does. */
  name: string;
  kind: FileKind;
  bytes: number;
}

/** A arrival that no further attempt will get accepted. Its message must quote nothing of it. */
export class NotAcceptable extends Error {
  override name = 'NotAcceptable';
}

const place = 'intakeKinds';
const placeOfFiles = 'intakeDataDir';

export const withKinds = (
  custom: Record<string, unknown> | undefined,
  { kinds, dataDir }: { kinds: IntakeKind[]; dataDir: string },
) => ({ ...custom, [place]: kinds, [placeOfFiles]: dataDir });

/** Where files of arrivals are kept. */
export const dataDirOf = ({ config }: Payload): string =>
  String(config.custom?.[placeOfFiles] ?? '');

/** The kinds that the configuration names. */
export const kindsOf = ({ config }: Payload): IntakeKind[] =>
  (config.custom?.[place] as IntakeKind[] | undefined) ?? [];
