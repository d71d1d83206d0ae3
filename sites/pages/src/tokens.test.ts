import { expect, test } from 'vitest';
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

for (const colour of ['#ffffff', '#ffd400', '#5bc0de', '#777777']) {
  test(`${colour} is darkened until white text can be read on it`, () => {
    const [, made = ''] =
      /--site-primary: (#[0-9a-f]{6})/.exec(tokensCss({ tokens: { primary: colour } })) ?? [];
    expect(1.05 / (luminance(made) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
