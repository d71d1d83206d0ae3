/** What an entry of the lexicon does: words that mean the same, or words that are not looked for. */
export type WordKind = 'synonyms' | 'stop-words';
