/** Kinds of words that disclosed documents are sorted by: 主题分类, 体裁分类, 基层政务公开领域. */
export const taxonomies = ['topic', 'genre', 'field'] as const;
export type Taxonomy = (typeof taxonomies)[number];

/** A code stands in addresses for ever. */
export const isCode = (code: string): boolean =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && code.length <= 40;
