/** A word of a taxonomy, an organ or a series: its code stands in addresses and never changes. */
export interface Term {
  code: string;
  name: string;
}
