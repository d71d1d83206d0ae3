import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Limit, ownListOf, type Tries, useLink } from '@mingtang/intake/outside';
import { linkMarkup, ownCaseFields, ownCasesMarkup } from '@mingtang/pages';
import { ownCasesPath } from '@mingtang/publication/records';
import type { Pool } from 'pg';
import type { Answer } from '../answers/answer.ts';
import type { MountedSite } from '../mounts/mount-table.ts';
import { clientAddress } from './client-address.ts';
import { type ShellFiles, shellAnswer, withoutCaching } from './page-shell.ts';
import type { SentFields } from './read-body.ts';

interface OwnListRequest {
  incoming: IncomingMessage;
  site: MountedSite;
  rest: string;
}

/** People's own cases: a mailed link opens them once, and a cookie keeps them open for a while. */
export interface OwnLists {
  /** What is shown in place of the form that asks for a link; `undefined`: the form. */
  show(request: OwnListRequest): Promise<Answer | undefined>;
  /** What was sent by the pages of this, if it was. `again` shows the form. */
  take(
    request: OwnListRequest,
    sent: SentFields,
    again: (status: number, notice: 'linkBad' | number) => Promise<Answer | undefined>,
  ): Promise<Answer | undefined>;
}

const seconds = 1800;
const cookieName = 'own-cases';
const links: Limit = { scope: 'own-link', most: 19, seconds: 600 };

export function ownLists(
  shells: ShellFiles,
  {
    db,
    tries,
    proxies,
    secure,
    secret,
  }: {
    db: Pick<Pool, 'query'>;
    tries: Tries;
    proxies: number;
    secure: boolean;
    /** With which sessions are signed. */
    secret: string;
  },
): OwnLists {
  const { policies } = shells;
  const signed = (site: string, code: string, until: number) =>
    createHmac('sha256', `own cases ${secret}`).update(`${site} ${code} ${until}`).digest();

  /** The code of a session that is good. */
  function codeIn({ headers }: IncomingMessage, site: string): string | undefined {
    const [, code = '', until = '', mark = ''] =
      new RegExp(`(?:^|; )${cookieName}=(\\w+)\\.(\\d+)\\.([\\w-]+)(?:;|$)`).exec(
        headers.cookie ?? '',
      ) ?? [];
    const given = Buffer.from(mark, 'base64url');
    const own = signed(site, code, Number(until));
    if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined;
    return Number(until) > Date.now() ? code : undefined;
  }

  function moved({ site, rest }: OwnListRequest, value: string, age: number): Answer {
    const path = site.basePath + rest;
    const cookie =
      `${cookieName}=${value}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Strict` +
      `${secure ? '; Secure' : ''}`;
    const headers = ['Location', path, 'Set-Cookie', cookie, 'Content-Length', '0'];
    return {
      status: 303,
      route: 'intake',
      site: site.site,
      headers: [...headers, ...withoutCaching(policies.page)],
    };
  }

  return {
    async show({ incoming, site, rest }) {
      if (`/${rest}` !== ownCasesPath) return undefined;
      const action = site.basePath + rest;
      const { url = '' } = incoming;
      const link = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length)).get('link');
      if (link) {
        return shellAnswer(shells, site, rest, (words) => ({
          status: 200,
          html: linkMarkup({ action, link: link.slice(0, 60) }, words),
        }));
      }
      const code = codeIn(incoming, site.site);
      const list = code && (await ownListOf(db, site.site, code));
      if (!list) return undefined;
      return shellAnswer(shells, site, rest, (words) => ({
        status: 200,
        before: words.own.title,
        html: ownCasesMarkup(list, { action, words }),
      }));
    },

    async take(request, sent, again) {
      const { incoming, site, rest } = request;
      if (`/${rest}` !== ownCasesPath) return undefined;
      const of = new Map(sent);
      if (of.has(ownCaseFields.leave)) return moved(request, '', 0);
      const link = of.get(ownCaseFields.link);
      if (link === undefined) return undefined;
      const address = clientAddress(incoming, proxies);
      const wait = await tries.count(links, address);
      if (wait !== undefined) return again(429, wait);
      if (!(await useLink(db, site.site, link))) return again(404, 'linkBad');
      await tries.forgive(links, address);
      const until = Date.now() + seconds * 1000;
      const mark = signed(site.site, link, until).toString('base64url');
      return moved(request, `${link}.${until}.${mark}`, seconds);
    },
  };
}
