import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { recordsReader } from '@mingtang/pages';
import { getElementsByTagName } from 'domutils';
import { HtmlValidate } from 'html-validate';
import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Reader } from '../src/reader.ts';
import type { Render } from '../src/render.ts';
import { examplePages } from '../test/examples/index.ts';
import { articles, fixture, fixtureReader } from '../test/fixture/index.ts';
import { searchStates, withResults } from '../test/fixture/search.ts';
import { lookPages } from '../test/looks.ts';
import { type ReviewPage, reviewAt, reviewPages, samplePages } from '../test/review-pages.ts';
import { runEarly } from './run-early.ts';

const root = new URL('../../../', import.meta.url);
const themes = readdirSync(new URL('themes/', root));
const origin = 'http://localhost';
const run = promisify(execFile);
const samples = samplePages.map(({ name, path }) => {
  const page = reviewPages().find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`The fixture has no page ${path}`);
  return { name, ...page };
});

/** The pages that hold every example of every block, and a home page in every look. */
const examples = [...examplePages, ...lookPages].map(({ name, path }) => ({
  name,
  page: reviewAt(path).page,
  reader: () => reviewAt(path).reader,
}));

const drawable = [
  ...samples.map((page) => ({ name: page.name, page: page as ReviewPage, reader: fixtureReader })),
  ...examples,
];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and boolean attributes in the short form, and keeps long lines.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Boxes of one question have one name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    'no-inline-style': 'error',
    // Everything comes from the site's own host.
    'require-sri': 'off',
    // Phone numbers of records are shown as the office writes them.
    'tel-non-breaking': 'off',
    // Running text comes from the editor, whose tests say what it may contain.
    'prefer-native-element': 'off',
  },
});

// Validating the largest pages takes seconds on a machine that is busy with other checks.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  await run(process.execPath, [new URL('scripts/build-themes.ts', root).pathname]);
}, 120_000);

describe.each(themes)('theme %s', (theme) => {
  const bundle = () => renderOf(`dist/themes/${theme}`);
  const draw = async (page: ReviewPage, reader: Reader = fixtureReader()) =>
    (await bundle())(page.template, origin + page.path, { reader, params: page.params });

  test.each(drawable)('$name is valid html', async ({ page, reader }) => {
    const { status, body } = await draw(page, reader());
    expect(status).toBe(200);
    const report = await validator.validateString(body);
    const messages = report.results.flatMap(({ messages }) => messages);
    expect(
      messages.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column })),
    ).toEqual([]);
  });

  test.each(searchStates)('results (%s) are valid html and keep to the policy', async (state) => {
    const page = reviewAt('/search/').page;
    const body = withResults((await draw(page)).body, state);
    const { results } = await validator.validateString(body);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<b>/);
  });

  test('every page is, to the byte, what an Astro server would answer, but for its early script', async () => {
    const output = `dist/themes-on-a-server/${theme}`;
    await buildForServer(theme, output);
    const serve = await renderOf(output);
    const render = await bundle();
    const pages = reviewPages().map((page) => ({ page, reader: fixtureReader }));
    for (const { page, reader } of [...pages, ...examples]) {
      const answers = await Promise.all(
        [serve, render].map((answer) =>
          answer(page.template, origin + page.path, { reader: reader(), params: page.params }),
        ),
      );
      expect(answers[1]?.body).toBe(runEarly(answers[0]?.body ?? ''));
    }
  });

  test.each(drawable)('$name keeps to a strict content policy', async ({ page, reader }) => {
    const { body } = await draw(page, reader());
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    for (const [, attributes = '', content] of body.matchAll(/<script([^>]*)>([^<]*)</g)) {
      expect(attributes).toContain(`src="/_a/${theme}/`);
      expect(content).toBe('');
    }
  });

  test('an article bears the tags of its site, its column and itself', async () => {
    const [page] = samples.filter(({ name }) => name === 'article');
    const { body } = await draw(page as (typeof samples)[number]);
    const names = Array.from(body.matchAll(/<meta name="([A-Z]\w+)"/g), ([, name]) => name);
    expect(names).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnDescription',
      'ColumnKeywords',
      'ColumnType',
      'ArticleTitle',
      'PubDate',
      'ContentSource',
      'Keywords',
      'Author',
      'Description',
      'Url',
    ]);
  });

  test.each(samples)('$name shows the six identifiers', async (page) => {
    const { body } = await draw(page);
    for (const shown of [
      '中卫市人民政府办公室',
      '6405000001',
      '宁ICP备00000001号-1',
      '宁公网安备 64050000000001号',
      'https://bszs.conac.cn/',
      'https://zfwzgl.www.gov.cn/',
    ]) {
      expect(body).toContain(shown);
    }
  });

  test('every page of a site that will be closed says when, why and where to turn', async () => {
    const closing = {
      on: '2027-03-01',
      reason: '并入市政府网站',
      successor: 'https://www.zw.example/',
    };
    const records = fixture.records.map((record) =>
      record.kind === 'site' ? { ...record, closing } : record,
    );
    for (const page of samples) {
      const { body } = await draw(page, recordsReader({ ...fixture, records }));
      expect(body).toContain('2027年3月1日');
      expect(body).toContain('并入市政府网站');
      expect(body).toContain('href="https://www.zw.example/"');
      expect(await validator.validateString(body)).toMatchObject({ valid: true });
    }
  });

  test('what stands around pages is drawn once for all that are rendered together', async () => {
    const drawn: string[] = [];
    const reader = fixtureReader();
    const counting: Reader = {
      ...reader,
      remember: (name, make) =>
        reader.remember(name, (inner) => {
          drawn.push(name);
          return make(inner);
        }),
    };
    for (const page of samples) await draw(page, counting);
    expect(drawn.sort()).toEqual(['footer', 'masthead']);
  });

  test('pages rendered at the same time do not mix', async () => {
    const pages = articles.map(({ id, path, title }) => ({ id, path, title }));
    const render = await bundle();
    const reader = fixtureReader();
    const bodies = await Promise.all(
      [...pages, ...pages, ...pages].map(({ id, path }) =>
        render('article', origin + path, { reader, params: { id } }),
      ),
    );
    bodies.forEach(({ body }, index) => {
      const { title } = pages[index % pages.length] as (typeof pages)[number];
      expect(/<h1[^>]*>([^<]*)</.exec(body)?.[1]?.trim()).toBe(title);
    });
  });

  test('an article that is not public cannot be rendered', async () => {
    const render = await bundle();
    const asked = { reader: fixtureReader(), params: { id: 'withdrawn' } };
    await expect(render('article', `${origin}/x.html`, asked)).rejects.toMatchObject({
      name: 'NotPublic',
    });
  });

  test('text of a record never becomes markup', async () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const records = fixture.records.map((record) =>
      record.kind === 'article'
        ? { ...record, title: attack, source: attack, summary: attack }
        : record,
    );
    const reader = recordsReader({ ...fixture, records });
    for (const page of samples) {
      const document = parseDocument((await draw(page, reader)).body);
      const scripts = getElementsByTagName('script', document).filter(
        ({ attribs }) => !attribs.src,
      );
      const images = getElementsByTagName('img', document).filter(({ attribs }) => attribs.onerror);
      expect([...scripts, ...images]).toEqual([]);
    }
  });

  test('an English site is English', async () => {
    const records = fixture.records.map((record) =>
      record.kind === 'site' ? { ...record, language: 'en' } : record,
    );
    const [page] = samples.filter(({ name }) => name === 'gone');
    const { body } = await draw(
      page as (typeof samples)[number],
      recordsReader({ ...fixture, records }),
    );
    expect(body).toContain('<html lang="en"');
    expect(body).toContain('This page has been withdrawn');
    expect(body).not.toContain('跳到正文');
  });
});

async function renderOf(folder: string): Promise<Render> {
  const entry = new URL(`${folder}/server/entry.mjs`, root);
  return ((await import(entry.href)) as { render: Render }).render;
}

async function buildForServer(theme: string, output: string): Promise<void> {
  const args = ['build', '--silent', '--config', 'sites/pages/test/app.config.mjs'];
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', ...args], {
    cwd: root,
    env: { ...process.env, THEME: theme, THEME_OUTPUT: output, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
