/** What a promotion leads to. */
export type PromotionTarget = 'article' | 'page' | 'column' | 'address';

/** A promotion 推荐结果 as it is stored; references are ids, or documents with one. */
export interface PromotionDocument {
  id: string;
  site: unknown;
  words: string[];
  title: string;
  note?: string | null;
  leadsTo?: PromotionTarget | null;
  article?: unknown;
  page?: unknown;
  column?: unknown;
  address?: string | null;
  /** Instants, ISO 8601. */
  from?: string | null;
  until?: string | null;
  isOff?: boolean | null;
}

/** Where it leads, in the form of records; `undefined` where that is not filled in. */
export function hrefOf(document: Pick<PromotionDocument, PromotionTarget | 'leadsTo'>) {
  const kind = document.leadsTo ?? 'article';
  if (kind === 'address') return document.address?.trim() || undefined;
  const target = document[kind];
  const id = typeof target === 'object' && target !== null && 'id' in target ? target.id : target;
  return id ? `mt:${kind}:${id}` : undefined;
}
