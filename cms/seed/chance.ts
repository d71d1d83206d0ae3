/** A source of choices that answers the same for the same name, on every machine and every day. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** A number with `digits` decimals, as text. */
  decimal(min: number, max: number, digits?: number): string;
  pick<T>(from: readonly T[]): T;
  /** `count` different members, in random order. */
  some<T>(from: readonly T[], count: number): T[];
}

/** Makes the chance that belongs to a name. */
export function chance(name: string): Chance {
  let state = hash(name);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(from: readonly T[]): T => {
    const one = from[whole(0, from.length - 1)];
    if (one === undefined) throw new Error('Nothing to pick from');
    return one;
  };
  const some = <T>(from: readonly T[], count: number): T[] => {
    const rest = [...from];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(whole(0, rest.length - 1), 1));
    }
    return taken;
  };
  const decimal = (min: number, max: number, digits = 1) =>
    (min + next() * (max - min)).toFixed(digits);
  return { next, whole, decimal, pick, some };
}

/** FNV-1a over UTF-16 units: names here are short and need no more. */
function hash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
