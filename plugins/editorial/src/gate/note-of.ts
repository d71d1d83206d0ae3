import { say } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Publishable } from '../publishable.ts';
import { fieldPlace } from '../records/field-place.ts';
import type { Finding } from './domain/inspect.ts';
import { ruleWords } from './domain/rule-words.ts';

/** One finding in words, and where to go for mending it. */
export interface GateNote {
  rule: Finding['rule'];
  severity: Finding['severity'];
  path: string;
  block?: number;
  /** The field, as the form calls it, or the attachment. */
  place: string;
  name: string;
  advice: string;
  excerpt: string;
  suggestion?: string;
}

/** A finding in the words of whoever looks. */
export function noteOf(
  req: PayloadRequest,
  { of, document, finding }: { of: Publishable; document: object; finding: Finding },
): GateNote {
  const { rule, severity, path, block, file, excerpt, suggestion } = finding;
  const fields = req.payload.collections[of.collection]?.config.flattenedFields ?? [];
  const field = fieldPlace(path, { fields, data: document, say: (words) => say(req, words) });
  return {
    rule,
    severity,
    path,
    ...(block !== undefined && { block }),
    place: file ? `${field}：${file}` : field,
    name: say(req, ruleWords[rule].name),
    advice: say(req, ruleWords[rule].advice),
    excerpt,
    ...(suggestion && { suggestion }),
  };
}
