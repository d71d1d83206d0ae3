import { richText } from '@mingtang/sitebuilding/domain';
import type { CollectionSlug, PayloadRequest } from 'payload';
import type { SeedSite } from '../plan.ts';
import { cityPolicies, countyPolicies, type Policy } from '../prose/policies.ts';
import { asSeed } from './in-transaction.ts';

/**
 * The organ whose documents a city, county or township discloses; and, of the city and its counties, what
 * they disclosed, with explanations and what was repealed.
 */
export async function writePolicies(
  req: PayloadRequest,
  { id, site }: { id: string; site: SeedSite },
): Promise<void> {
  if (site.level === 'department') return;
  const organ = await create(req, 'organs', {
    site: id,
    name: site.identifiers.organizer,
    code: `${site.divisionCode}001`,
  });
  if (site.level === 'township') return;
  const policies = site.level === 'city' ? cityPolicies : countyPolicies;
  const columns = new Map(
    (await find(req, 'columns', { site: { equals: id } })).map(({ id: column, path }) => [
      path,
      column,
    ]),
  );
  const [documents, explanations] = [columns.get('/zwgk/fdzdgk/zcwj/'), columns.get('/jdhy/zcjd/')];
  if (!documents || !explanations) throw new Error('The template has no columns for policies');
  const terms = new Map(
    (await find(req, 'terms', {})).map(({ id: term, taxonomy, code }) => [
      `${taxonomy} ${code}`,
      term,
    ]),
  );
  const written = new Map<string, string>();
  const article = (
    title: string,
    column: string,
    publishedAt: string,
    body: string,
    more: object,
  ) =>
    create(req, 'articles', {
      site: id,
      column,
      title,
      publishedAt,
      body: richText(body),
      source: site.identifiers.organizer,
      editor: '示例编辑',
      _status: 'published',
      ...more,
    });
  for (const policy of [...policies].sort((a, b) => b.daysAgo - a.daysAgo)) {
    const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString();
    const issued = day(policy.daysAgo + 2);
    const document = await article(policy.title, documents, day(policy.daysAgo), policy.body, {
      policy: { number: numberOf(policy, site, issued), issuedOn: issued, validity: 'in-force' },
      disclosure: {
        method: 'proactive',
        organ,
        topics: [terms.get(`topic ${policy.topic}`)],
        genre: terms.get(`genre ${policy.genre}`),
        ...(policy.field && { field: terms.get(`field ${policy.field}`) }),
      },
      relations: { repeals: (policy.repeals ?? []).map((key) => written.get(key)) },
    });
    written.set(policy.key, document);
    const { explanation } = policy;
    if (!explanation) continue;
    await article(explanation.title, explanations, day(policy.daysAgo), explanation.body, {
      relations: { interprets: [document] },
    });
  }
}

/** 卫政规发〔2026〕5号; a county's letters begin with the first of its name. */
function numberOf({ letters, serial }: Policy, { level, shortName }: SeedSite, issued: string) {
  return `${level === 'city' ? '' : shortName[0]}${letters}〔${issued.slice(0, 4)}〕${serial}号`;
}

async function find(
  req: PayloadRequest,
  collection: string,
  where: object,
): Promise<Record<string, string>[]> {
  const { docs } = await req.payload.find({
    ...asSeed(req),
    collection: collection as CollectionSlug,
    depth: 0,
    pagination: false,
    where: where as never,
  });
  return docs as unknown as Record<string, string>[];
}

async function create(req: PayloadRequest, collection: string, data: object): Promise<string> {
  const { id } = await req.payload.create({
    ...asSeed(req),
    collection: collection as CollectionSlug,
    depth: 0,
    data: data as never,
  });
  return String(id);
}
