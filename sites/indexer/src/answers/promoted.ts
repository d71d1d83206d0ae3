import type { Mount, PromotionRecord } from '@mingtang/publication/records';
import { fold, type SearchAnswer } from '@mingtang/search/outside';
import type { Db } from '../places.ts';

const most = 3;
const bare = (q: string) => fold(q).replace(/\s+/g, ' ').trim();

/**
 * What the site promotes for a question 推荐结果, within its time. One whose target is not public any more is
 * left out.
 */
export async function promotedAt(
  db: Db,
  { site, q, now = new Date() }: { site: string; q: string; now?: Date },
): Promise<SearchAnswer['promoted']> {
  const { rows } = await db.query<{ record: PromotionRecord; mount: Mount; path: string | null }>({
    name: 'promotions',
    text: `select p.record, s.record->'mount' as mount, t.path from outbound.published p
           join outbound.published s on s.site = p.site and s.kind = 'site'
           left join outbound.published t on t.site = p.site and 'mt:' || t.key = p.record->>'href'
           where p.site = $1 and p.kind = 'promotion' order by p.key`,
    values: [site],
  });
  const asked = bare(q);
  return rows
    .filter(({ record: { words, from, until } }) => {
      const isOn = (!from || new Date(from) <= now) && (!until || now < new Date(until));
      return isOn && words.some((word) => bare(word) === asked);
    })
    .flatMap(({ record: { title, note, href }, mount, path }) => {
      const target = href.startsWith('mt:') ? (path ?? undefined) : href;
      if (target === undefined) return [];
      const here = target.startsWith('/') ? mount.basePath + target.slice(1) : target;
      return { title, href: here, ...(note && { note }) };
    })
    .slice(0, most);
}
