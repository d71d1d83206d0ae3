import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrastRatio } from '../../../plugins/tenancy/src/domain/contrast.ts';

const root = new URL('../../../themes/', import.meta.url).pathname;
const themes = readdirSync(root);
/** Themes whose readers have phones of 2018: their styles ask no more of a browser. */
const forOldPhones = ['bureau', 'township'];

const files = (theme: string, pattern: string) =>
  globSync(pattern, { cwd: join(root, theme) }).map((name) => ({
    name,
    text: readFileSync(join(root, theme, name), 'utf8'),
  }));
const templatesOf = (theme: string) => files(theme, '{components,layouts}/**/*.astro');
const stylesOf = (theme: string) => files(theme, '{components,styles}/**/*.css');
const without = (text: string, ...parts: RegExp[]) =>
  parts.reduce((rest, part) => rest.replaceAll(part, ''), text);

describe.each(themes)('theme %s', (theme) => {
  test.each(templatesOf(theme))(
    '$name says nothing of its own: every word comes from the site or its language',
    ({ text }) => {
      expect(without(text, /\/\*\*[\s\S]*?\*\//g)).not.toMatch(/\p{Script=Han}/u);
    },
  );

  test.each(templatesOf(theme))(
    '$name obeys the content policy: no style attributes, no inline script',
    ({ text }) => {
      expect(text).not.toMatch(/\sstyle=|\son[a-z]+=|<style|<script(?! src=)/);
    },
  );

  test('the one style sheet imports what every component brings', () => {
    const styles = stylesOf(theme);
    const sheet = styles.find(({ name }) => name === 'styles/theme.css');
    const imported = sheet?.text.matchAll(/@import "\.\.\/(.+?)"/g) ?? [];
    const brought = styles.map(({ name }) => name).filter((name) => name.startsWith('components/'));
    expect(Array.from(imported, (match) => match[1]).sort()).toEqual(brought.sort());
  });
});

describe.each(forOldPhones)('theme %s', (theme) => {
  test.each(stylesOf(theme).filter(({ name }) => !name.includes('tokens.css')))(
    '$name asks nothing of a browser that a phone of 2018 lacks, and fetches nothing',
    ({ text }) => {
      const rules = without(text, /\/\*[\s\S]*?\*\//g);
      expect(rules).not.toMatch(
        /@layer|@container|@import url|url\(|:has\(|:is\(|\n\s+&|color-mix|clamp\(|(^|\s)(min|max)\(/,
      );
      expect(rules).not.toMatch(/\sgap:|inset-inline|margin-inline:|padding-inline:|aspect-ratio/);
    },
  );
});

test('white text can be read over any banner: the scrim of civic darkens even a white one enough', () => {
  const tokens = readFileSync(join(root, 'civic/styles/tokens.css'), 'utf8');
  const [, alpha] = /--scrim: rgba\(0, 0, 0, ([\d.]+)\);/.exec(tokens) ?? [];
  const channel = Math.ceil(255 * (1 - Number(alpha))).toString(16);
  expect(contrastRatio('#ffffff', `#${channel.repeat(3)}`)).toBeGreaterThanOrEqual(4.5);
});
