import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { publishing } from './stack/publishing.ts';

/** Starts `npm run dev:theme` and answers with its address. */
async function devTheme(environment: Record<string, string>): Promise<string> {
  const script = new URL('../scripts/dev-theme.ts', import.meta.url).pathname;
  // Astro's server answers nothing where it believes to run inside Vitest.
  const env: NodeJS.ProcessEnv = { ...process.env, ...environment, NODE_ENV: 'development' };
  delete env.VITEST;
  if (environment.OUTSIDE_DATABASE_URL === undefined) delete env.OUTSIDE_DATABASE_URL;
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, [script, 'civic', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill();
  });
  let said = '';
  return new Promise((ready, fail) => {
    const listen = (text: Buffer) => {
      said += text;
      const [, address] = /^Theme civic, .*: (http:\S+)$/m.exec(said) ?? [];
      if (address !== undefined) ready(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', () => fail(new Error(`dev:theme ended:\n${said}`)));
  });
}

test('a theme author without a database sees the fixture site, whole pages with masthead and footer', async () => {
  const address = await devTheme({});
  const answer = await fetch(new URL('/zwgk/tzgg/', address));
  const html = await answer.text();
  expect(answer.status, html.slice(0, 2000)).toBe(200);
  expect(html).toContain('关于2026年冬季城区集中供暖时间和收费标准的公告');
  expect(html).toContain('6405000001');
  expect(html).toContain('政务服务');
  expect((await fetch(new URL('/tokens.css', address))).headers.get('content-type')).toContain(
    'css',
  );
}, 120_000);

test('a theme author with a database sees published pages as they are now', async () => {
  const site = await publishing({ articles: 3 });
  await (await site.start()).settled();
  const address = await devTheme({ OUTSIDE_DATABASE_URL: site.outsideUrl, DATA_DIR: site.dataDir });
  const article = site.made.article(1);
  const base = site.made.site.mount.basePath;
  const answer = await fetch(new URL(base + article.path.slice(1), address));
  const html = await answer.text();
  expect(answer.status, html.slice(0, 2000)).toBe(200);
  expect(html).toContain(article.title);
  expect(html).toContain(site.made.site.identifiers.siteCode);
}, 120_000);
