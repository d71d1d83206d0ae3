import { siteNames } from '@mingtang/approvals';
import { dayOf, type Light } from '@mingtang/approvals/clock';
import { type LetterKind, letterKinds } from '@mingtang/publication/records';
import type { PayloadRequest } from 'payload';
import { firstWritings } from '../../sealed/sealed.ts';
import type { LetterContent } from '../actions/receive-letter.ts';
import { type LetterRow, letterRows, pressingCounts } from '../store/letters.ts';
import { handledSites } from './roles-here.ts';

export interface Filters {
  isDone: boolean;
  isPublishable: boolean;
  kind?: LetterKind;
  light?: Light;
  site?: string;
  number?: string;
}

/** A letter as the list shows it; its writer is masked. */
export interface ListedLetter extends LetterRow {
  title: string;
  /** Where it is now. */
  holderName: string;
  homeName: string;
}

export const longest = 100;
const lights: readonly string[] = ['red', 'yellow', 'green'] satisfies Light[];

/** What an address asks for. What it asks for wrongly is not asked. */
export function filtersIn(search: Record<string, string | string[] | undefined>): Filters {
  const one = (name: string) => (typeof search[name] === 'string' ? search[name] : '');
  return {
    isDone: one('done') !== '',
    isPublishable: one('done') === 'publishable',
    ...(Object.hasOwn(letterKinds, one('kind')) && { kind: one('kind') as LetterKind }),
    ...(lights.includes(one('light')) && { light: one('light') as Light }),
    ...(one('site') && { site: one('site') }),
    ...(one('q') && { number: one('q').trim() }),
  };
}

/** The letters that the user handles: open ones, what is due first at the top; or those that are done. */
export async function lettersInHand(
  req: PayloadRequest,
  { site, ...filters }: Filters,
): Promise<{ letters: ListedLetter[]; sites: { id: string; name: string }[] }> {
  const handled = [...(await handledSites(req)).keys()];
  const rows = await letterRows(req, {
    ...filters,
    sites: site ? handled.filter((each) => each === site) : handled,
    today: dayOf(new Date()),
    limit: longest,
  });
  const written = await firstWritings<LetterContent>(req, {
    owners: rows.map(({ id }) => id),
    kind: 'letter',
  });
  const names = await siteNames(req, [
    ...handled,
    ...rows.flatMap(({ holder, home }) => [holder, home]),
  ]);
  return {
    letters: rows.map((row) => ({
      ...row,
      title: written.get(row.id)?.title ?? '',
      holderName: names.get(row.holder) ?? '',
      homeName: names.get(row.home) ?? '',
    })),
    sites: handled.map((id) => ({ id, name: names.get(id) ?? '' })),
  };
}

/** What of the user's letters cannot wait. */
export async function pressingLetters(req: PayloadRequest) {
  const sites = [...(await handledSites(req)).keys()];
  return pressingCounts(req, { sites, today: dayOf(new Date()) });
}
