import type { PublicRecord } from '@mingtang/publication';
import { type asSystem, asUser, Refused, say } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import { type Fault, faultWords } from '../domain/fault.ts';
import { idsIn } from '../domain/ids-in.ts';
import { type Publishable, type PublishableDocument, publishables } from '../publishable.ts';
import { recordContext } from '../queries/record-context.ts';
import { siteInPreparation } from '../queries/site-in-preparation.ts';
import type { SiteSnapshot } from '../queries/site-records.ts';
import { idOf } from '../records/documents.ts';
import { refusals } from '../refusals.ts';
import { sandboxed } from './sandboxed.ts';

/**
 * Renders a record that is not public through the theme of its site, as the public would see it:
 * among what is public, or among `around` while the site is in preparation.
 */
export type RenderDraft = (draft: {
  site: string;
  record: PublicRecord;
  around?: SiteSnapshot;
}) => Promise<{ status: number; body: string }>;

/**
 * `GET /api/preview/:collection/:id`: the newest draft as a page, for staff who may read it.
 */
export function preview(renderDraft: RenderDraft): Endpoint {
  return {
    path: '/preview/:collection/:id',
    method: 'get',
    handler: async (req) => {
      const of = publishables[String(req.routeParams?.collection)];
      if (!of || !req.user) throw new Refused(req, refusals.notFound);
      const page = await draftPage(req, renderDraft, {
        of,
        id: String(req.routeParams?.id),
        as: asUser(req),
      });
      if (!page) throw new Refused(req, refusals.notFound);
      return page;
    },
  };
}

/** The newest draft as a page, or what it lacks to be one; `undefined` where there is none to be read. */
export async function draftPage(
  req: PayloadRequest,
  renderDraft: RenderDraft,
  {
    of,
    id,
    as,
    at,
  }: {
    of: Publishable;
    id: string;
    as: ReturnType<typeof asUser> | ReturnType<typeof asSystem>;
    /** The site it must belong to. */
    at?: string | undefined;
  },
): Promise<Response | undefined> {
  const document = (await req.payload.findByID({
    ...as,
    collection: of.collection as 'articles',
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
  })) as PublishableDocument | null;
  const site = idOf(document?.site);
  if (!document || !site || (at !== undefined && at !== site)) return undefined;
  const context = {
    ...(await recordContext(req, { site, ids: idsIn(document) })),
    ahead: true,
  };
  const record = of.record(document as never, context);
  if (!record.ok) return sandboxed({ status: 422, body: listOf(req, record.faults) });
  const around = await siteInPreparation(req, site);
  return sandboxed(await renderDraft({ site, record: record.value, ...(around && { around }) }));
}

/** What is still missing before there is anything to look at. */
function listOf(req: PayloadRequest, faults: Fault[]): string {
  const title = say(req, { zh: '还不能预览', en: 'Nothing to preview yet' });
  const items = faults.map(
    ({ path, code }) => `<li><b>${escaped(path)}</b> ${escaped(say(req, faultWords[code]))}</li>`,
  );
  return `<!doctype html><html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="font:16px/1.7 system-ui,sans-serif;max-width:40em;margin:3em auto;padding:0 1em"><h1>${title}</h1><ul>${items.join('')}</ul></body></html>`;
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
