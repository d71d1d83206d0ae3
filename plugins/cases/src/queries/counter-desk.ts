import { namesOf, siteNames } from '@mingtang/approvals';
import { Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';
import { draftsOf } from '../store/counter-drafts.ts';
import { formsOfSites } from './published-form.ts';
import { handledSites } from './roles-here.ts';

/** What can be filled in at the counters of the signed-in person, and what is left unfinished there. */
export interface CounterDesk {
  sites: { id: string; name: string; forms: { id: string; title: string }[] }[];
  drafts: { id: string; title: string; site: string; applicant: string; by: string; at: string }[];
}

/** @throws 404 where the user handles cases nowhere */
export async function counterDesk(req: PayloadRequest): Promise<CounterDesk> {
  const handled = [...(await handledSites(req)).keys()];
  if (handled.length === 0) throw new Refused(req, refusals['not-found']);
  const names = await siteNames(req, handled);
  const forms = Map.groupBy(await formsOfSites(req, handled), ({ site }) => site);
  const sites = [...forms].map(([id, offered]) => ({
    id,
    name: names.get(id) ?? '',
    forms: offered.map((form) => ({ id: form.id, title: form.title })),
  }));
  const drafts = await draftsOf(req, { sites: handled, limit: 100 });
  const people = await namesOf(
    req,
    drafts.map(({ by }) => by),
  );
  return {
    sites: sites.toSorted((a, b) => a.name.localeCompare(b.name, 'zh')),
    drafts: drafts.map(({ id, title, site, applicant, by, at }) => ({
      ...{ id, title, applicant, at },
      site: names.get(site) ?? '',
      by: people.get(by) ?? '',
    })),
  };
}
