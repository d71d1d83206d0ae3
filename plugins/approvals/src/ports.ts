import type { Words } from '@mingtang/tenancy';
import type { Field, PayloadRequest } from 'payload';
import type { Day } from './domain/clock/index.ts';
import type { Facts, FactValue, PersonId } from './domain/index.ts';

/** What is decided on, as it stands now. */
export interface Subject {
  kind: string;
  id: string;
  site: string;
  title: string;
  /** Of everything that would take effect; anything else has not been approved. */
  hash: string;
  facts: Facts;
  /** Whoever wrote on what differs from what is in force. */
  authors: PersonId[];
  /** Where staff edit and read it, below the address of the staff side. */
  editUrl: string;
  previewUrl?: string;
  /** Where what it says now can be compared with what readers see. */
  compareUrl?: string;
}

/** A fact that conditions can ask about, for whoever draws a flow. */
export interface FactDescription {
  name: string;
  label: Words;
  values?: { value: FactValue; label: Words }[];
}

/** Something found in what is submitted. One of `refuse` keeps it from being submitted. */
export interface Finding {
  severity: 'refuse' | 'warn';
  code: string;
  message: Words;
  /** The field it stands at, as in a form. */
  path?: string;
}

/** A flow as it was saved, as far as it says what it serves. */
export type FlowChoice = { id: string; site: string | null } & Record<string, unknown>;

/** A kind of thing that flows decide on. Whoever owns such things supplies it. */
export interface SubjectKind {
  kind: string;
  label: Words;
  facts: FactDescription[];
  /** Fields by which a flow says which of this kind it serves; `serves` reads them. */
  flowFields?: Field[];
  /**
   * Whether a flow serves what has these facts, by its fields: `false`, or how closely it is meant,
   * greater where it names more. Of several flows the closest serves.
   */
  serves?(flow: FlowChoice, facts: Facts): number | false;
  /**
   * Holds the thing to the end of the transaction: nobody changes it meanwhile. Asked before an
   * instance is claimed, as every edit does.
   */
  hold(req: PayloadRequest, id: string): Promise<void>;
  /**
   * Where it stands, complete or not, as far as the signed-in person may read it, and whether they
   * write there.
   */
  place(
    req: PayloadRequest,
    id: string,
  ): Promise<{ site: string; facts: Facts; mayWrite: boolean } | undefined>;
  /** As it stands; `undefined` where it is not there or cannot be approved as it is. Reads past access. */
  read(req: PayloadRequest, id: string): Promise<Subject | undefined>;
  /**
   * Whether the signed-in user may put it forward. Throws what keeps it from being complete, at the
   * fields themselves.
   */
  maySubmit(req: PayloadRequest, id: string): Promise<boolean>;
  /** Asked before it is submitted, in the same transaction. */
  beforeSubmit?(req: PayloadRequest, subject: Subject): Promise<Finding[]>;
  /**
   * Approved: lets it take effect, in the same transaction. Answers what came of it, or `'later'`
   * where it takes effect by itself at a time that was set; then `takeEffect` is called.
   */
  onApproved(req: PayloadRequest, subject: Subject): Promise<Record<string, unknown> | 'later'>;
  /** It came back, for good or to be amended, with what was said of it. */
  onReturned?(
    req: PayloadRequest,
    subject: { id: string; site: string; comment?: string },
  ): Promise<void>;
}

/** Something that waits for the signed-in person and that no flow decides on. */
export interface WaitingItem {
  /** Unique within its kind. */
  id: string;
  site: string;
  title: string;
  /** Where it is done, below the address of the staff side. */
  href: string;
  /** What is to be done. */
  what: Words;
  due?: Day;
  /** When it came. ISO instant. */
  at: string;
  /** Name of whom it would be done for, where not in one's own name. */
  forName?: string;
}

/** A kind of thing that is shown among what waits though no flow decides on it. Whoever owns such things supplies it. */
export interface WaitingKind {
  kind: string;
  label: Words;
  /** What waits for the signed-in person, at most some hundreds; it is not here once it is done. */
  waiting(req: PayloadRequest): Promise<WaitingItem[]>;
}
