import { expect, test } from 'vitest';
import { logoWarning } from './logo-contrast.ts';

const primary = '#1d4a7a';

test.each([
  ['a red logo on the white of civic', { ink: '#b8342a', theme: 'civic' }, false],
  ['a white logo on the white of civic', { ink: '#fefefe', theme: 'civic' }, true],
  ['a white logo on the colour of bureau', { ink: '#ffffff', theme: 'bureau' }, false],
  ['a blue logo on the blue of bureau', { ink: '#1d4a7a', theme: 'bureau' }, true],
  ['a golden logo on the wheat of township', { ink: '#e6c878', theme: 'township' }, true],
  ['a white logo on civic filled', { ink: '#ffffff', theme: 'civic', masthead: 'filled' }, false],
  ['a white logo on bureau plain', { ink: '#ffffff', theme: 'bureau', masthead: 'plain' }, true],
  ['a blue logo on township filled', { ink: primary, theme: 'township', masthead: 'filled' }, true],
  ['a white logo over a banner', { ink: '#ffffff', theme: 'civic', masthead: 'picture' }, false],
  ['a black logo over a banner', { ink: '#000000', theme: 'civic', masthead: 'picture' }, true],
] as const)('%s: warned of %s', (_, logo, isWarned) => {
  expect(logoWarning({ ...logo, primary }) !== undefined).toBe(isWarned);
});
