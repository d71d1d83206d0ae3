import type { Day } from '../day.ts';

/** Who publishes a site, as its standing pages speak of it. */
export interface Publisher {
  /** 迎水桥镇. */
  shortName: string;
  /** 迎水桥镇人民政府. */
  organ: string;
  address: string;
  phone: string;
  email: string;
  since: Day;
}

export const hours = '工作日 8:30—12:00，14:30—18:00';
