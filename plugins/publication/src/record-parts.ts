/** Parts that records of several kinds are made of. */

/** A word of a taxonomy, an organ or a series: its code stands in addresses and never changes. */
export interface Term {
  code: string;
  name: string;
}

/** `<sha-256 hex>.<extension>`; served at `/_m/<first two digits>/<blob>`. */
export type BlobName = string;

export interface Attachment {
  /** File name as the reader sees and saves it. */
  name: string;
  blob: BlobName;
  mime: string;
  bytes: number;
  /** What it says, to be read on the page: sanitised, headings from the third level down, no pictures. */
  html?: string;
}
