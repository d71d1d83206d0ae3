import { type PublicRecord, publicAmong } from '@mingtang/publication';
import { Refused, reply, say } from '@mingtang/tenancy';
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { faultWords } from '../domain/fault.ts';
import { idsIn } from '../domain/ids-in.ts';
import {
  linkedKeys,
  previewWarnings,
  type Warning,
  warningWords,
} from '../domain/preview-warnings.ts';
import type { Words } from '../domain/words.ts';
import { type Publishable, publishables } from '../publishable.ts';
import { recordContext } from '../queries/record-context.ts';
import { siteInPreparation } from '../queries/site-in-preparation.ts';
import { recordsOf, type SiteSnapshot } from '../queries/site-records.ts';
import type { RecordContext } from '../records/context.ts';
import type { ArticleDocument, PageDocument } from '../records/documents.ts';
import { fieldPlace } from '../records/field-place.ts';
import { standingIn } from '../records/stand-ins.ts';
import { refusals } from '../refusals.ts';
import { type Form, formReader } from './form-at-hand.ts';
import { newestInTurn } from './newest-in-turn.ts';
import type { RenderDraft } from './preview.ts';

/** Something about the previewed document, in words, and the field to go to. */
export interface PreviewNote {
  path: string;
  /** The field, as the form calls it. */
  place: string;
  message: string;
  /** What exactly, in the author's own words. */
  detail?: string;
}

/** What `POST /api/preview/…` answers. Without `html` there is nothing that could be shown. */
export interface UnsavedPreview {
  html?: string;
  /** What keeps it from being published; where that could be bridged, `html` is there all the same. */
  faults: PreviewNote[];
  /** What readers will stumble over. */
  warnings: PreviewNote[];
}

/**
 * `POST /api/preview/:collection/:id`, and without `/:id` for a document not saved yet: the fields
 * of a form, as Payload keeps them (depth 0), as the page they would make, for those who may save
 * them. They are checked like a draft that is saved; nothing is written. A person has one render at
 * a time: of requests that wait the newest is answered, the others with 409.
 */
export function previewUnsaved(
  renderDraft: RenderDraft,
  siteCollections: readonly CollectionSlug[],
): Endpoint[] {
  const inTurn = newestInTurn();
  const formAtHand = formReader(siteCollections);
  const handler: Endpoint['handler'] = async (req) => {
    const of = publishables[String(req.routeParams?.collection)];
    if (!of || req.user?.collection !== 'users') throw new Refused(req, refusals.notFound);
    const answer = await inTurn(String(req.user.id), async () => {
      return previewOf(req, { of, renderDraft, ...(await formAtHand(req, of)) });
    });
    if (!answer) throw new Refused(req, refusals.newerPreview);
    const response = reply(req, answer satisfies UnsavedPreview);
    response.headers.set('x-content-type-options', 'nosniff');
    return response;
  };
  return ['/preview/:collection', '/preview/:collection/:id'].map((path) => ({
    path,
    method: 'post',
    handler,
  }));
}

async function previewOf(
  req: PayloadRequest,
  {
    of,
    site,
    document,
    renderDraft,
  }: { of: Publishable; site: string; document: Form; renderDraft: RenderDraft },
): Promise<UnsavedPreview> {
  const context = {
    ...(await recordContext(req, { site, ids: idsIn(document) })),
    ahead: true,
  };
  const made = recordOf(req, { of, document, context });
  const note = ({ path, detail }: { path: string; detail?: string }, words: Words) => ({
    path,
    place: placeIn(req, { of, document, path }),
    message: say(req, words),
    // Of what cannot be found only the id is known, which says nothing to anybody.
    ...(detail && idsIn(detail).length === 0 && { detail }),
  });
  const faults = made.ok ? [] : made.faults.map((fault) => note(fault, faultWords[fault.code]));
  const bridged = made.ok ? made : await bridge(req, { of, site, document, context });
  if (!bridged.ok) return { faults, warnings: [] };
  const around = await siteInPreparation(req, site);
  const { body } = await renderDraft({ site, record: bridged.value, ...(around && { around }) });
  const warnings = await warningsOf(req, { site, around, record: bridged.value });
  return {
    html: body,
    faults,
    warnings: warnings.map((warning) => note(warning, warningWords[warning.code])),
  };
}

/** With stand-ins for what is not filled in yet: whoever begins a text wants to see its beginning. */
async function bridge(
  req: PayloadRequest,
  {
    of,
    site,
    document,
    context,
  }: { of: Publishable; site: string; document: Form; context: RecordContext },
) {
  const anyColumn = await req.payload.db.findOne<{ id: string; path: string }>({
    collection: 'columns',
    req,
    where: { and: [{ site: { equals: site } }, { layout: { equals: 'list' } }] },
  });
  const filled = standingIn(document as unknown as ArticleDocument & PageDocument, {
    kind: of.kind,
    column: anyColumn?.id,
    now: context.now,
    say: (words) => say(req, words),
  });
  const columnPaths = new Map(context.columnPaths);
  if (anyColumn) columnPaths.set(anyColumn.id, anyColumn.path);
  return recordOf(req, {
    of,
    document: filled as unknown as Form,
    context: { ...context, columnPaths },
  });
}

/** Records are made from what Payload has typed; a form that came over the wire may hold anything. */
function recordOf(
  req: PayloadRequest,
  { of, document, context }: { of: Publishable; document: Form; context: RecordContext },
) {
  try {
    return of.record(document as never, context);
  } catch (error) {
    req.payload.logger.warn({ err: error, msg: 'A form could not be read for its preview' });
  }
  throw new Refused(req, refusals.previewUnreadable);
}

async function warningsOf(
  req: PayloadRequest,
  { site, around, record }: { site: string; around?: SiteSnapshot; record: PublicRecord },
): Promise<Warning[]> {
  if (record.kind !== 'article' && record.kind !== 'page') return [];
  const open = around
    ? new Set<string>(recordsOf(around).map(({ kind, id }) => `${kind}:${id}`))
    : await publicAmong(req.payload, site, linkedKeys(record));
  open.add(`${record.kind}:${record.id}`);
  return previewWarnings(record, (key) => open.has(key));
}

function placeIn(
  req: PayloadRequest,
  { of, document, path }: { of: Publishable; document: Form; path: string },
): string {
  const fields = req.payload.collections[of.collection]?.config.flattenedFields ?? [];
  return fieldPlace(path, { fields, data: document, say: (words) => say(req, words) });
}
