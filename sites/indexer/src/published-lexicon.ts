import type { LexiconRecord } from '@mingtang/publication/records';
import { commonLexicon, joined, type Lexicon } from '@mingtang/search/outside';
import type { Db } from './places.ts';

/** The lexicon in force: what every place needs, and what cities add to it. */
export interface PublishedLexicon {
  current(): Lexicon;
  /** Reads what is published; whether that is something else than before. */
  follow(): Promise<boolean>;
}

export function publishedLexicon(db: Db): PublishedLexicon {
  let lexicon = commonLexicon;
  let version = '';
  return {
    current: () => lexicon,
    async follow() {
      const { rows } = await db.query<{ record: LexiconRecord; seq: string }>({
        name: 'published-lexicon',
        text: `select record, seq::text from outbound.published where kind = 'lexicon' order by site`,
      });
      const now = rows.map(({ seq }) => seq).join(' ');
      if (now === version) return false;
      version = now;
      lexicon = rows.reduce((all, { record }) => joined(all, record), commonLexicon);
      return true;
    },
  };
}
