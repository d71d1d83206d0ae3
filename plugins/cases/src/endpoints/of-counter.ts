import { keyOf } from '@mingtang/approvals';
import { controls } from '@mingtang/forms/language';
import { isToken, mostBytesTogether } from '@mingtang/intake';
import { noticePdf } from '@mingtang/publication/official-paper';
import { Refused, reply } from '@mingtang/tenancy';
import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload';
import {
  beginAtCounter,
  dropAtCounter,
  fillAtCounter,
  type SentPage,
} from '../actions/fill-at-counter.ts';
import type { SentFields } from '../domain/counter.ts';
import { counterDesk } from '../queries/counter-desk.ts';
import { counterPageOf } from '../queries/counter-page.ts';
import { counterSlip } from '../queries/counter-slip.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, idIn } from './asked.ts';

/** Forms that staff fill in for whoever came 窗口代办: `/api/cases/counter/…`. */
export const endpointsOfCounter: Endpoint[] = [
  {
    /** → `{ sites, drafts }`: what can be filled in, and what is unfinished */
    path: '/cases/counter-desk',
    method: 'get',
    handler: async (req) => reply(req, await counterDesk(req)),
  },
  {
    /** `{ site, form }` → `{ id }`; `Idempotency-Key` makes it safe to repeat */
    path: '/cases/counter',
    method: 'post',
    handler: async (req) => {
      const { site, form } = await bodyOf(req);
      const asked = { site: String(site).toLowerCase(), form: String(form) };
      if (!uuid.test(asked.site)) throw new Refused(req, refusals['form-gone']);
      return reply(req, await beginAtCounter(req, asked, keyOf(req)), 201);
    },
  },
  {
    /** → the page it was left at; whoever sends it adds a token, 32 random bytes as base64url */
    path: '/cases/counter/:id',
    method: 'get',
    handler: async (req) => reply(req, await counterPageOf(req, idIn(req))),
  },
  {
    /** A page as a browser sends its form → the next page, or what the visitor is given */
    path: '/cases/counter/:id',
    method: 'post',
    handler: async (req) => reply(req, await fillAtCounter(req, idIn(req), await pageIn(req))),
  },
  {
    /** `{ revision }` */
    path: '/cases/counter/:id/drop',
    method: 'post',
    handler: async (req) => {
      const id = idIn(req);
      const { revision } = await bodyOf(req);
      return reply(req, await dropAtCounter(req, id, Number(revision) || 0));
    },
  },
  {
    /** `{ token }` of the page that was sent → the slip for the visitor, as PDF */
    path: '/cases/counter/:id/slip',
    method: 'post',
    handler: async (req) => {
      const id = idIn(req);
      const { token } = await bodyOf(req);
      const { text, proof } = await counterSlip(req, id, tokenIn(req, token));
      return new Response(new Uint8Array(await noticePdf(text, proof)), {
        headers: headersWithCors({
          headers: new Headers({
            'content-type': 'application/pdf',
            'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${text.title}.pdf`)}`,
            'cache-control': 'no-store',
          }),
          req,
        }),
      });
    },
  },
];

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function tokenIn(req: PayloadRequest, token: unknown): string {
  if (typeof token !== 'string' || !isToken(token)) throw new Refused(req, refusals['page-bad']);
  return token;
}

/** What the answers of a long form come to at most. */
const mostTextBytes = 1024 * 1024;

/** @throws 400 where it is no page of a form, 413 where it is too large */
async function pageIn(req: PayloadRequest): Promise<SentPage> {
  const length = Number(req.headers.get('content-length') ?? 0);
  if (length > mostBytesTogether + mostTextBytes)
    throw new Refused(req, refusals['page-too-large']);
  const form = await req.formData?.().catch(() => undefined);
  if (!form) throw new Refused(req, refusals['page-bad']);
  const fields: SentFields = [];
  const files: SentPage['files'] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.push([name, value]);
    // A question for files that nobody answered sends one without name and content.
    else if (value.name !== '' || value.size > 0) {
      const bytes = Buffer.from(await value.arrayBuffer());
      files.push({ field: name, name: value.name, bytes });
    }
  }
  const control = (name: string) => fields.findLast(([one]) => one === name)?.[1];
  return {
    fields,
    files,
    token: tokenIn(req, control(controls.token)),
    revision: Number(control(controls.draft)) || 0,
  };
}
