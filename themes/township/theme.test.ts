import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = (pattern: string) =>
  globSync(pattern, { cwd: import.meta.dirname }).map((name) => ({
    name,
    text: readFileSync(join(import.meta.dirname, name), 'utf8'),
  }));

const templates = files('{components,layouts}/**/*.astro');
const styles = files('{components,styles}/**/*.css');
const without = (text: string, ...parts: RegExp[]) =>
  parts.reduce((rest, part) => rest.replaceAll(part, ''), text);

test.each(templates)(
  '$name says nothing of its own: every word comes from the site or its language',
  ({ text }) => {
    expect(without(text, /\/\*\*[\s\S]*?\*\//g)).not.toMatch(/\p{Script=Han}/u);
  },
);

test.each(templates)(
  '$name obeys the content policy: no style attributes, no inline script',
  ({ text }) => {
    expect(text).not.toMatch(/\sstyle=|\son[a-z]+=|<style|<script(?! src=)/);
  },
);

test.each(styles.filter(({ name }) => !name.includes('tokens.css')))(
  '$name asks nothing of a browser that a phone of 2018 lacks, and fetches nothing',
  ({ text }) => {
    const rules = without(text, /\/\*[\s\S]*?\*\//g);
    expect(rules).not.toMatch(
      /@layer|@container|@import url|url\(|:has\(|:is\(|\n\s+&|color-mix|clamp\(|(^|\s)(min|max)\(/,
    );
    expect(rules).not.toMatch(/\sgap:|inset-inline|margin-inline:|padding-inline:|aspect-ratio/);
  },
);

test('the one style sheet imports what every component brings', () => {
  const sheet = styles.find(({ name }) => name === 'styles/theme.css');
  const imported = sheet?.text.matchAll(/@import "\.\.\/(.+?)"/g) ?? [];
  const brought = styles.map(({ name }) => name).filter((name) => name.startsWith('components/'));
  expect(Array.from(imported, (match) => match[1]).sort()).toEqual(brought.sort());
});
