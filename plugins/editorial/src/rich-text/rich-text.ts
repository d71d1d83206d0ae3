import type { Decision } from '../domain/fault.ts';
import { filesIn } from './files-in.ts';
import { parse } from './parse.ts';
import { plainText } from './plain-text.ts';
import { type PublicFile, renderHtml } from './render.ts';
import { sanitise } from './sanitise.ts';

export interface RichText {
  /** Sanitised; ready for the public. */
  html: string;
  text: string;
}

export interface RichTextContext {
  /** Pictures and attachments of the same site, by id. */
  files: ReadonlyMap<string, PublicFile>;
  /** BCP 47. */
  language: string;
  /** Path of the field, for what is refused. */
  path?: string;
}

/**
 * What the public may see of the editor's JSON: html and words, or why there is none. Refused are
 * damaged, unknown or boundless data, addresses that are no links, and files that are gone.
 */
export function richText(json: unknown, context: RichTextContext): Decision<RichText> {
  const { files, language, path = 'body' } = context;
  const tree = parse(json, path);
  if (!tree.ok) return tree;
  const missing = filesIn(tree.value).filter((id) => !files.has(id));
  if (missing.length > 0) {
    return { ok: false, faults: missing.map((detail) => ({ path, code: 'file-missing', detail })) };
  }
  const html = renderHtml(tree.value, { language, files });
  return { ok: true, value: { html: sanitise(html), text: plainText(tree.value) } };
}
