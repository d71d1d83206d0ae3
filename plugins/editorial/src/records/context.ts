import type { Term } from '@mingtang/publication';
import type { Decision, Fault } from '../domain/fault.ts';
import type { PublicFile } from '../rich-text/render.ts';

/** What making a record needs besides its document, all of the same site. */
export interface RecordContext {
  /** Pictures and attachments the document uses, by id. */
  files: ReadonlyMap<string, PublicFile>;
  /** Paths of the columns the document names, by id. */
  columnPaths: ReadonlyMap<string, string>;
  /** What other ids in the document stand for, as plugins above know them: see `article-extension.ts`. */
  terms?: ReadonlyMap<string, Term>;
  /** BCP 47. */
  language: string;
  /** The instant of publication, ISO 8601. */
  now: string;
  /** For the eyes of its author: also what has not begun yet, or is over. */
  ahead?: boolean;
}

/** Gathers everything that stands in a record's way, so that an editor hears it all at once. */
export class Faults {
  readonly found: Fault[] = [];

  /** The value of a decision; where there is none its faults are kept. */
  take<T>(decision: Decision<T>): T | undefined {
    if (decision.ok) return decision.value;
    this.found.push(...decision.faults);
    return undefined;
  }

  add(path: string, code: Fault['code']): undefined {
    this.found.push({ path, code });
  }

  decide<T>(make: () => T): Decision<T> {
    return this.found.length > 0 ? { ok: false, faults: this.found } : { ok: true, value: make() };
  }
}
