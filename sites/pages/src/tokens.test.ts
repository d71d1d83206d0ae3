import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  nearestReadable,
  unreadableColours,
} from '../../../plugins/tenancy/src/domain/contrast.ts';
import { tokensCss } from './tokens.ts';

for (const { what, tokens, css } of [
  { what: 'a site without a look of its own sets nothing', tokens: {}, css: ':root {\n}\n' },
  {
    what: 'a dark colour is taken as chosen',
    tokens: { primary: '#A02A1E', accent: '#1f4468' },
    css: ':root {\n  --site-primary: #a02a1e;\n  --site-accent: #1f4468;\n}\n',
  },
  {
    what: 'what is no colour cannot get into the style sheet',
    tokens: { primary: 'red;} body{display:none', accent: '#12345' },
    css: ':root {\n}\n',
  },
]) {
  test(what, () => expect(tokensCss({ tokens })).toBe(css));
}

for (const colour of ['#ffffff', '#ffd400', '#5bc0de', '#777777', '#767676']) {
  test(`${colour} is darkened until it can be read wherever themes use it`, () => {
    expect(unreadableColours({ primary: made(colour) })).toEqual([]);
  });
}

test('a colour that the CMS accepts is shown as it was chosen', () => {
  const anyColour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(anyColour, (colour) => {
      const accepted = nearestReadable(colour);
      expect(made(accepted)).toBe(accepted);
    }),
  );
});

function made(primary: string): string {
  return /--site-primary: (#[0-9a-f]{6})/.exec(tokensCss({ tokens: { primary } }))?.[1] ?? '';
}
