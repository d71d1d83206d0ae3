import {
  commonLexicon,
  saidWords,
  type TitleWord,
  type Vocabulary,
  vocabulary,
} from '@mingtang/search/outside';
import type { Db } from './places.ts';

/** The words of everything published, made anew now and then. */
export interface FollowedVocabulary {
  current(): Vocabulary;
  /** Makes it anew where anything was published since. */
  follow(): Promise<void>;
}

const atOnce = 20_000;
const spoken = saidWords(commonLexicon);

/** @param wordsOf cuts titles into words, in a thread of its own */
export function followedVocabulary(
  db: Db,
  wordsOf: (titles: string[]) => Promise<TitleWord[]>,
): FollowedVocabulary {
  let known = vocabulary([]);
  let upTo = '';
  return {
    current: () => known,
    async follow() {
      const { rows } = await db.query<{ head: string | null }>(
        'select max(seq)::text as head from outbound.head',
      );
      const head = rows[0]?.head ?? '';
      if (head === upTo) return;
      const words = new Map<string, TitleWord>();
      for (let site = '00000000-0000-0000-0000-000000000000', key = ''; ; ) {
        const part = await db.query<{ site: string; key: string; title: string }>(
          `select site, key, title from outbound.published
           where (site, key) > ($1, $2) and key ~ '^(article|page|service):' order by site, key limit $3`,
          [site, key, atOnce],
        );
        for (const word of await wordsOf(part.rows.map(({ title }) => title))) {
          const same = words.get(word.word);
          if (same) same.titles += word.titles;
          else words.set(word.word, word);
        }
        const last = part.rows.at(-1);
        if (!last || part.rows.length < atOnce) break;
        ({ site, key } = last);
      }
      known = vocabulary([...words.values()], spoken);
      upTo = head;
    },
  };
}
