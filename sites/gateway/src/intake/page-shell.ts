import { escapeMarkup, type FormWords, formMarks, formWordsFor } from '@mingtang/pages';
import type { Answer, Route } from '../answers/answer.ts';
import type { ServedTree } from '../answers/file-answer.ts';
import type { Policies } from '../answers/policies.ts';
import type { MountedSite } from '../mounts/mount-table.ts';

export interface ShellFiles {
  publicTree: ServedTree;
  policies: Policies;
}

export interface ShellContent {
  status: number;
  /** Takes the place of what the page shows between the marks. */
  html: string;
  /** Goes before the title of the page. */
  before?: string;
  headers?: string[];
  route?: Route;
}

/** The page that an answer is put into. */
export interface Shell {
  language: string;
  /** What it shows between the marks by itself. */
  html: string;
}

/**
 * An answer in the look of its site: one of its published pages, with something else between its
 * marks. No cache keeps it.
 *
 * @param path of the page below the site's folder, `apply/disclosure.html`
 * @returns undefined where that page is not there
 */
export async function shellAnswer(
  { publicTree, policies }: ShellFiles,
  site: MountedSite,
  path: string,
  make: (words: FormWords, shell: Shell) => ShellContent | Promise<ShellContent>,
): Promise<Answer | undefined> {
  const file = await publicTree.read(`sites/${site.site}/${path}`);
  const page = file?.bytes?.toString('utf8');
  const [open, close] = formMarks;
  const from = page?.indexOf(open) ?? -1;
  const to = page?.indexOf(close) ?? -1;
  if (page === undefined || from < 0 || to < from) return undefined;
  const language = /<html\s[^>]*?lang="([\w-]+)"/.exec(page)?.[1] ?? 'zh-CN';
  const shell = { language, html: page.slice(from + open.length, to) };
  const content = await make(formWordsFor(language), shell);
  const { status, html, before, headers = [], route = 'intake' } = content;
  const head = page.slice(0, from);
  const titled = before ? head.replace('<title>', () => `<title>${escapeMarkup(before)} - `) : head;
  const body = Buffer.from(titled + open + html + page.slice(to));
  return {
    status,
    route,
    site: site.site,
    headers: [
      'Content-Type',
      'text/html; charset=utf-8',
      'Content-Length',
      String(body.length),
      ...withoutCaching(policies.page),
      ...headers,
    ],
    body,
  };
}

/** Headers of pages, for an answer that no cache keeps. */
export function withoutCaching(policy: readonly string[]): string[] {
  const at = policy.indexOf('Cache-Control');
  return [...policy.slice(0, at), 'Cache-Control', 'no-store', ...policy.slice(at + 2)];
}
