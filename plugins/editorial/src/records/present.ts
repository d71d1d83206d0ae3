/** The text without spaces around it, `undefined` where nothing is left. */
export function present(text: string | null | undefined): string | undefined {
  return text?.trim() || undefined;
}

/** The object without members that hold nothing, so that records hold no empty fields. */
export function compact<T extends object>(members: T): Compact<T> {
  const kept = Object.entries(members).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(kept) as Compact<T>;
}

type Compact<T> = {
  [K in keyof T as undefined extends T[K] ? never : null extends T[K] ? never : K]: T[K];
} & { [K in keyof T]?: NonNullable<T[K]> };

/** Keywords as an editor may have typed them: one by one, or with commas of any kind between. */
export function keywordsOf(typed: string[] | null | undefined): string[] {
  const words = (typed ?? []).flatMap((entry) => entry.split(/[,，、;；]/));
  return [...new Set(words.map((word) => word.trim()).filter(Boolean))];
}
