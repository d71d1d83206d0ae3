/** Something of a site that its followers are told. */
export interface Happening {
  /** Number of its entry in the log, ever larger within a site. */
  seq: string;
  key: string;
  what: 'new' | 'corrected' | 'withdrawn';
  title: string;
  path: string;
  about: string;
}

/**
 * What a mail tells of what happened since the last one, oldest first: each article once, as it is
 * now. What came and went in between was never there for whoever is told.
 *
 * @param happened in the order of the log
 */
export function toTell(happened: readonly Happening[]): Happening[] {
  const ofKey = new Map<string, { first: Happening; last: Happening }>();
  for (const happening of happened) {
    const { first } = ofKey.get(happening.key) ?? { first: happening };
    // Later ones go to the end, in their own place.
    ofKey.delete(happening.key);
    ofKey.set(happening.key, { first, last: happening });
  }
  return [...ofKey.values()].flatMap(({ first, last }) => {
    if (first.what !== 'new') return [last];
    return last.what === 'withdrawn'
      ? []
      : [{ ...last, what: 'new' as const, about: last.what === 'new' ? last.about : first.about }];
  });
}
