import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { storedFile } from './stored-file.ts';

let folder: string;

beforeAll(async () => {
  const outer = await mkdtemp(path.join(tmpdir(), 'stored-file-'));
  folder = path.join(outer, 'assets');
  await mkdir(path.join(folder, 'civic'), { recursive: true });
  await writeFile(path.join(folder, 'civic', 'main.css'), 'p{}');
  await writeFile(path.join(folder, 'civic', 'page.html'), '<script>alert(1)</script>');
  await writeFile(path.join(folder, '.secret'), 'no');
  await writeFile(path.join(outer, 'secrets.json'), '{}');
  await symlink(path.join(outer, 'secrets.json'), path.join(folder, 'link.json'));
});

test('a file below the folder is answered for good', async () => {
  const answer = await storedFile(folder, ['civic', 'main.css']);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('p{}');
  expect(answer.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  expect(answer.headers.get('Cache-Control')).toContain('immutable');
  expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test('what a browser might run is a download', async () => {
  const answer = await storedFile(folder, ['civic', 'page.html']);
  expect(answer.headers.get('Content-Type')).toBe('application/octet-stream');
  expect(answer.headers.get('Content-Disposition')).toBe('attachment');
});

test.each([
  ['a way up', ['..', 'secrets.json']],
  ['an encoded way up', ['%2e%2e', 'secrets.json']],
  ['a slash in a name', ['../secrets.json']],
  ['a backslash in a name', ['..\\secrets.json']],
  ['NUL', ['civic\0', 'main.css']],
  ['a hidden file', ['.secret']],
  ['a link that leads out', ['link.json']],
  ['a folder', ['civic']],
  ['nothing', []],
  ['a file that is not there', ['civic', 'none.css']],
  ['a file below a file', ['civic', 'main.css', 'x']],
  ['a name of 5000 letters', ['a'.repeat(5000)]],
])('%s is not found', async (_what, segments) => {
  expect((await storedFile(folder, segments)).status).toBe(404);
});
