import { describe, expect, test } from 'vitest';
import { type MountedSite, MountTable, readMounts } from './mount-table.ts';

const site = (
  id: string,
  host: string,
  basePath: string,
  status: MountedSite['status'] = 'live',
) => ({
  site: id,
  host,
  basePath,
  status,
});

const table = new MountTable([
  site('city', 'zw.example', '/'),
  site('county', 'zn.example:8080', '/'),
  site('township', 'zn.example:8080', '/shikong/'),
  site('village', 'zn.example:8080', '/shikong/dongjie/'),
  site('alone', 'only.example', '/office/', 'suspended'),
]);

describe('an address leads to', () => {
  test.each([
    ['the city', 'zw.example', '/', 'city', ''],
    ['the city with the default port named', 'zw.example:80', '/a.html', 'city', 'a.html'],
    ['the county', 'zn.example:8080', '/zwgk/a.html', 'county', 'zwgk/a.html'],
    ['the township', 'zn.example:8080', '/shikong/', 'township', ''],
    ['the township, further down', 'zn.example:8080', '/shikong/a/b.html', 'township', 'a/b.html'],
    ['the village below the township', 'zn.example:8080', '/shikong/dongjie/x', 'village', 'x'],
    [
      'the county, for a name that only begins alike',
      'zn.example:8080',
      '/shikong2/x',
      'county',
      'shikong2/x',
    ],
    ['a site without one above it', 'only.example', '/office/x', 'alone', 'x'],
  ])('%s', (_, host, path, id, rest) => {
    expect(table.find(host, path)).toMatchObject({ kind: 'site', site: { site: id }, rest });
  });

  test('a base path without its slash is told apart', () => {
    const found = table.find('zn.example:8080', '/shikong/dongjie');
    expect(found).toMatchObject({ kind: 'slash-missing', site: { site: 'village' } });
  });

  test.each([
    ['another host', 'other.example', '/'],
    ['another port', 'zw.example:8081', '/'],
    ['no host', '', '/'],
    ['a path above the only site', 'only.example', '/'],
  ])('nothing: %s', (_, host, path) => {
    expect(table.find(host, path)).toBeUndefined();
  });
});

describe('an address that a site has left', () => {
  const moved = (id: string, host: string, basePath: string, movedTo: string) => ({
    ...site(id, host, basePath),
    movedTo,
  });
  const left = new MountTable([
    site('county', 'zn.example', '/'),
    moved('township', 'zn.example', '/zhen/', 'https://zn.example/shikong/'),
    moved('city', 'old.example', '/', 'https://zw.example/'),
  ]);

  test.each([
    ['its home page', 'zn.example', '/zhen/', 'township', ''],
    ['a page', 'zn.example', '/zhen/a/b.html', 'township', 'a/b.html'],
    ['its base path without the slash', 'zn.example', '/zhen', 'township', ''],
    ['another host', 'old.example:443', '/a.html', 'city', 'a.html'],
  ])('is known by %s', (_, host, path, id, rest) => {
    expect(left.findFormer(host, path)).toMatchObject({ site: { site: id }, rest });
  });

  test('takes nothing from what stands there now', () => {
    expect(left.find('zn.example', '/zhen/')).toMatchObject({ site: { site: 'county' } });
    expect(left.find('old.example', '/')).toBeUndefined();
    expect(left.findFormer('zn.example', '/other/')).toBeUndefined();
    expect(left.size).toBe(1);
  });

  test('goes on serving its files', () => expect(left.serves('old.example')).toBe(true));
});

test('assets and files are served on hosts with a live site only', () => {
  expect(table.serves('zw.example')).toBe(true);
  expect(table.serves('only.example')).toBe(false);
  expect(table.serves('other.example')).toBe(false);
});

describe('mounts.json', () => {
  test.each([
    ['a path as site id', { ...site('../x', 'a.example', '/') }],
    ['a host in capitals', site('a', 'A.example', '/')],
    ['a base path without slashes', site('a', 'a.example', 'x')],
    ['a base path that climbs', site('a', 'a.example', '/../')],
    ['an unknown status', { ...site('a', 'a.example', '/'), status: 'asleep' }],
    ['a way to no address', { ...site('a', 'a.example', '/'), movedTo: 'javascript:x/' }],
    ['no object', 'a'],
    ['an address that is taken', site('b', 'good.example', '/')],
  ])('%s is left out, the others stay', (_, bad) => {
    const read = readMounts(JSON.stringify([site('good', 'good.example', '/'), bad]));
    expect(read.size).toBe(1);
    expect(read.refused).toHaveLength(1);
    expect(read.find('good.example', '/')).toMatchObject({ site: { site: 'good' } });
  });

  test.each(['', '{}', '[', 'null'])('%j is refused as a whole', (text) => {
    expect(() => readMounts(text)).toThrow();
  });
});
