import { type RatingFigures, servicesPath } from '@mingtang/publication/records';
import { addressOf, ratingsPath } from '../addresses.ts';
import { frameOf } from '../frame.ts';
import type { Reader } from '../reader.ts';
import { type Locals, NotPublic } from '../render.ts';
import { serviceWordsFor } from '../services/service-words.ts';
import type { Frame } from '../views.ts';
import type { FiguresView, RatingsView } from './ratings-views.ts';
import { type RatingsWords, ratingsWordsFor } from './ratings-words.ts';

/** How what the site does for people is rated 好差评: all together, by item, and by office. */
export async function ratingsPage(locals: Locals): Promise<{ frame: Frame; view: RatingsView }> {
  const { reader } = locals;
  const site = await reader.site();
  const record = await reader.ratings();
  if (!record) throw new NotPublic('rating-figures');
  const words = ratingsWordsFor(site.language);
  const services = new Map((await reader.services()).map(({ id, path }) => [id, path]));
  const shown = (figures: RatingFigures | undefined) =>
    figures && { figures: figuresView(figures, words) };
  const view: RatingsView = {
    title: words.title,
    text: words.lede(record.asOf),
    words,
    tooFew: words.tooFew(record.least),
    ...(record.total && { total: figuresView(record.total, words) }),
    items: record.items.map(({ id, name, figures }) => {
      const path = services.get(id);
      return { name, ...(path && { href: addressOf(site, path) }), ...shown(figures) };
    }),
    offices: await Promise.all(
      record.offices.map(async ({ site: of, name, figures }) => {
        const home = of === site.id ? undefined : await reader.resolve(`mt:site:${of}`);
        return { name, ...(home && { href: home + ratingsPath.slice(1) }), ...shown(figures) };
      }),
    ),
  };
  const frame = await frameOf(locals, {
    title: words.title,
    description: `${site.shortName}${words.title}`,
    trail: services.size > 0 ? [servicesEntry(site)] : [],
    here: words.title,
  });
  return { frame, view };
}

const servicesEntry = (site: Awaited<ReturnType<Reader['site']>>) => ({
  label: serviceWordsFor(site.language).services,
  href: addressOf(site, servicesPath),
});

function figuresView({ counts, bad, replied }: RatingFigures, words: RatingsWords): FiguresView {
  const n = counts.reduce((sum, each) => sum + each, 0);
  const satisfied = counts.slice(0, 3).reduce((sum, each) => sum + each, 0);
  return {
    n,
    rate: percentText(satisfied, n),
    satisfied: percentOf(satisfied, n),
    answered: bad > 0 ? words.answeredOf(replied, bad) : words.noBad,
    grades: words.grades.map((label, index) => {
      const count = counts[index] ?? 0;
      return {
        label,
        count,
        share: percentText(count, n),
        percent: percentOf(count, n),
        isBad: index > 2,
      };
    }),
  };
}

/** One digit after the point; 100% and 0% are said of all and none alone. */
function percentOf(part: number, whole: number): number {
  if (part === 0) return 0;
  if (part === whole) return 100;
  return Math.min(99.9, Math.max(0.1, Math.round((part / whole) * 1000) / 10));
}

const percentText = (part: number, whole: number) => `${percentOf(part, whole)}%`;

/** A line about how an item is rated, with where to read on; nothing where nothing is published of it. */
export async function ratingOfItem(
  reader: Reader,
  id: string,
): Promise<{ text: string; href: string } | undefined> {
  const [site, record] = [await reader.site(), await reader.ratings()];
  const figures = record?.items.find((item) => item.id === id)?.figures;
  if (!figures) return undefined;
  const words = ratingsWordsFor(site.language);
  const { rate, n } = figuresView(figures, words);
  return { text: words.ofGuide(rate, n), href: addressOf(site, ratingsPath) };
}

/** Where figures of ratings are, for pages that lead there; nothing where there are none. */
export async function wayToRatings(
  reader: Reader,
): Promise<{ label: string; href: string } | undefined> {
  const [site, record] = [await reader.site(), await reader.ratings()];
  return (
    record && {
      label: ratingsWordsFor(site.language).more,
      href: addressOf(site, ratingsPath),
    }
  );
}
