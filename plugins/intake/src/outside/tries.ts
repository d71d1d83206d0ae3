import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

/** How often one address may do something. */
export interface Limit {
  scope: string;
  most: number;
  seconds: number;
}

/** Counts what addresses try, for all processes of the gateway together. */
export interface Tries {
  /** Counts a try; the seconds to wait where it is one too many. */
  count(limit: Limit, address: string): Promise<number | undefined>;
  /** Takes back a try that turned out well. */
  forgive(limit: Limit, address: string): Promise<void>;
}

/** @param secret with which addresses are hashed: who reads the table learns none */
export function triesIn(db: Pick<Pool, 'query'>, secret: string): Tries {
  const who = (address: string) =>
    createHmac('sha256', `tries ${secret}`).update(networkOf(address)).digest().subarray(0, 16);
  return {
    async count({ scope, most, seconds }, address) {
      const { rows } = await db.query<{ tries: number; seconds_left: number }>({
        name: 'count-try',
        text: 'select * from inbound.count_try($1, $2, $3)',
        values: [scope, who(address), seconds],
      });
      const { tries = 0, seconds_left = seconds } = rows[0] ?? {};
      return tries > most ? seconds_left : undefined;
    },
    async forgive({ scope }, address) {
      await db.query({
        name: 'forgive-try',
        text: 'select inbound.forgive_try($1, $2)',
        values: [scope, who(address)],
      });
    },
  };
}

/** One household or machine: an IPv4 address, or the /64 of an IPv6 address, which holds as many as one likes. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
