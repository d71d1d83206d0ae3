/** An address at which the newest draft can be looked at, as it is told to those who write it. */
export interface PreviewLink {
  id: string;
  address: string;
  /** Who gave it out. */
  by: string;
  /** ISO instant; past it the address leads nowhere. */
  until: string;
}

/** For how many days an address can be given. */
export const previewDays = [1, 7, 30] as const;
