import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { relativeFile, SiteFiles } from './site-files.ts';

test.each([
  '../a.html',
  '/../a.html',
  '/a/../../b.html',
  '/%2e%2e/a.html',
  '/．．/a.html',
  '/a\0.html',
  '/a\\..\\b.html',
  '//a.html',
  '/.gone/a.html',
  '/.a.html',
  '/a/.b/',
  '/a.html/',
  '/a.b.html',
  '/A.html',
  '/a b.html',
  '/公告.html',
  'C:/a.html',
  `/${'a/'.repeat(300)}`,
  '',
])('a page may not be called %j', (page) => {
  expect(() => relativeFile(page)).toThrow('cannot be the path of a page');
});

test('a link in the place of a folder leads nothing out of the site', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mingtang-links-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const publicDir = path.join(dataDir, 'public');
  const site = path.join(publicDir, 'sites/one');
  const other = path.join(publicDir, 'sites/two');
  for (const folder of [site, other, path.join(dataDir, 'away')])
    await mkdir(folder, { recursive: true });
  await writeFile(path.join(other, 'index.html'), 'of the other');
  await symlink(other, path.join(site, 'list'));
  await symlink(path.join(dataDir, 'away'), path.join(site, '.gone'));
  await symlink(path.join(other, 'index.html'), path.join(site, 'page.html'));
  const files = new SiteFiles(publicDir, 'one');
  const body = Buffer.from('ours');

  await files.write('/list/', body);
  new SiteFiles(publicDir, 'one').writeInBulk('/list/a.html', body);
  await files.write('/page.html', body);
  await files.leave('/page.html', 'gone', body);
  await files.remove('/list/index.html');

  expect(await readdir(other)).toEqual(['index.html']);
  expect(await readFile(path.join(other, 'index.html'), 'utf8')).toBe('of the other');
  expect(await readdir(path.join(dataDir, 'away'))).toEqual([]);
  expect(await readFile(path.join(site, 'list/a.html'), 'utf8')).toBe('ours');
  expect(await readFile(path.join(site, '.gone/page.html'), 'utf8')).toBe('ours');
});
