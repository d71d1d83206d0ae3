import type { ColumnRecord, FileKind, FormRecord, SiteRecord, Term } from '@mingtang/publication';
import type { Payload, PayloadRequest } from 'payload';
import type { Values } from './domain/check-form.ts';
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
  formOf(site: SiteRecord, offers: Offers): OfferedForm | undefined;
  /**
   * Takes an arrival in, exactly once, in the transaction of `req`. Its answers have been checked
   * against the form. What it throws rolls everything back, and the arrival is tried again; after
   * `NotAcceptable` it is put aside for the administrator.
   */
  take(req: PayloadRequest, arrival: Arrival): Promise<void>;
}

/** A form before it gets the key of the day. */
export type OfferedForm = Omit<FormRecord, 'kind' | 'id' | 'key'>;

/** A arrival as it was opened inside. */
export interface Arrival {
  id: string;
  site: string;
  /** 登记号, which its sender was told. */
  number: string;
  /** When it was appended to the intake log. */
  receivedAt: Date;
  values: Values;
  /** Files that came with it, kept inside: keep their ids with whatever is made of the arrival. */
  files: ArrivedFile[];
  /** Of a form that follows an earlier arrival: its number, and the key of its code, to be compared. */
  about?: About;
  /** For `publishStatus`: keep it with whatever is made of the arrival. Secret. */
  codeKey: string;
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
