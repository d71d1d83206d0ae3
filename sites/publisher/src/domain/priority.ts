/**
 * When a page (`p`, a row of `projection.page`) is made: 0 first, which is what a receipt times; 2 last. A
 * file of a document takes a hundred times as long as a page, and nothing is to wait for it.
 */
export const priorityOf = (p: string) =>
  `case when ${p}.path = '/' then 0 when ${p}.template = 'paper' then 2 else 1 end`;
