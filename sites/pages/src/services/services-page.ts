import {
  type Audience,
  audiences,
  type CodeNames,
  enterpriseEvents,
  personEvents,
} from '@mingtang/publication/records';
import { addressOf } from '../addresses.ts';
import { frameOf } from '../frame.ts';
import { wayToRatings } from '../ratings/ratings-page.ts';
import { type Locals, NotPublic } from '../render.ts';
import type { Frame } from '../views.ts';
import {
  isListed,
  type ServiceEntry,
  type ServiceListKey,
  serviceListPath,
} from './service-lists.ts';
import { timeOf } from './service-page.ts';
import type { ServiceEntryView, ServicesView } from './service-views.ts';
import { type ServiceWords, serviceWordsFor } from './service-words.ts';

const eventsOf: Record<Audience, Record<string, CodeNames>> = {
  person: personEvents,
  enterprise: enterpriseEvents,
};
const both = Object.keys(audiences) as Audience[];

/** A page that lists services: all of the site, those for whom, or those of one event or department. */
export async function servicesPage(locals: Locals): Promise<{ frame: Frame; view: ServicesView }> {
  const { reader, params } = locals;
  const key: ServiceListKey = {
    ...(params.facet && { list: params.facet as ServiceListKey['list'] }),
    ...(params.value && { value: params.value }),
  };
  const site = await reader.site();
  const words = serviceWordsFor(site.language);
  const all = await reader.services();
  const listed = all.filter((entry) => isListed(entry, key));
  if (listed.length === 0) throw new NotPublic(`services ${serviceListPath(key)}`);
  const at = (of: ServiceListKey) => addressOf(site, serviceListPath(of));
  const shown = (entries: ServiceEntry[]) =>
    entries.map((entry) => entryView(entry, addressOf(site, entry.path), words));
  const { list, value } = key;
  const title = titleOf(key, listed, words);
  const ratings = list ? undefined : await wayToRatings(reader);
  const view: ServicesView = {
    title,
    text: list ? words.items(listed.length) : words.servicesLede,
    words,
    ...(ratings && { ratings }),
    ways: list ? [] : waysIn(all, at, words),
    groups:
      list && list !== 'organ' && !value
        ? groupsByEvent(list, listed, at, words).map(({ entries, ...group }) => ({
            ...group,
            entries: shown(entries),
          }))
        : [{ name: list ? '' : words.all, entries: shown(listed) }],
  };
  const trail = [
    ...(list ? [{ label: words.services, href: at({}) }] : []),
    ...(value && list && list !== 'organ'
      ? [{ label: words.forWhom(words.name(audiences[list])), href: at({ list }) }]
      : []),
  ];
  const frame = await frameOf(locals, {
    title: list ? `${title} - ${words.services}` : title,
    description: `${site.shortName}${words.services}：${title}`,
    trail,
    here: title,
  });
  return { frame, view };
}

/** Tiles to each event and department that has services. */
function waysIn(
  all: ServiceEntry[],
  at: (key: ServiceListKey) => string,
  words: ServiceWords,
): ServicesView['ways'] {
  const byEvent = both.map((list) => ({
    name: words.forWhom(words.name(audiences[list])),
    values: Object.entries(eventsOf[list]).flatMap(([value, names]) => {
      const count = all.filter((entry) => isListed(entry, { list, value })).length;
      return count > 0 ? [{ label: words.name(names), href: at({ list, value }), count }] : [];
    }),
  }));
  const organs = [...Map.groupBy(all, ({ organ }) => organ.code)].map(([value, of]) => ({
    label: of[0]?.organ.name ?? value,
    href: at({ list: 'organ', value }),
    count: of.length,
  }));
  return [...byEvent, { name: words.byDepartment, values: organs }].filter(
    ({ values }) => values.length > 0,
  );
}

function groupsByEvent(
  list: Audience,
  listed: ServiceEntry[],
  at: (key: ServiceListKey) => string,
  words: ServiceWords,
) {
  return Object.entries(eventsOf[list]).flatMap(([value, names]) => {
    const entries = listed.filter((entry) => isListed(entry, { list, value }));
    return entries.length > 0
      ? [{ name: words.name(names), href: at({ list, value }), entries }]
      : [];
  });
}

function titleOf({ list, value }: ServiceListKey, listed: ServiceEntry[], words: ServiceWords) {
  if (!list) return words.services;
  if (list === 'organ') return listed[0]?.organ.name ?? value ?? '';
  const names = value === undefined ? undefined : eventsOf[list][value];
  return names ? words.name(names) : words.forWhom(words.name(audiences[list]));
}

function entryView(entry: ServiceEntry, href: string, words: ServiceWords): ServiceEntryView {
  return {
    name: entry.name,
    text: entry.summary,
    href,
    marks: [
      timeOf(entry, words),
      entry.visits === 0 ? words.noVisit : words.visitsNeeded(entry.visits),
      entry.fullyOnline ? words.fullyOnline : '',
    ].filter(Boolean),
  };
}
