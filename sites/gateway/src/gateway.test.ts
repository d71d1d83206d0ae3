import { createHash, randomBytes } from 'node:crypto';
import { mkdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TemporaryGateway, temporaryGateway } from '../test/temporary-gateway.ts';

const mounts = [
  { site: 'city', host: 'zw.example', basePath: '/', status: 'live', theme: 'civic' },
  {
    site: 'town',
    host: 'zw.example',
    basePath: '/yingshuiqiao/',
    status: 'live',
    theme: 'township',
  },
  { site: 'rest', host: 'zw.example', basePath: '/rest/', status: 'suspended', theme: 'township' },
  { site: 'past', host: 'zw.example', basePath: '/past/', status: 'closed', theme: 'township' },
  {
    site: 'leaving',
    host: 'zw.example',
    basePath: '/leaving/',
    status: 'suspended',
    theme: 'civic',
    closing: { on: '2027-03-01', successor: 'https://new.example/?a=1&b=2' },
  },
  {
    site: 'left',
    host: 'zw.example',
    basePath: '/left/',
    status: 'closed',
    theme: 'civic',
    closing: { on: '2026-03-01', successor: 'https://new.example/' },
  },
  {
    site: 'town',
    host: 'zw.example',
    basePath: '/zhen/',
    status: 'live',
    theme: 'township',
    movedTo: 'https://zw.example/yingshuiqiao/',
  },
  {
    site: 'town',
    host: 'town.example',
    basePath: '/',
    status: 'live',
    theme: 'township',
    movedTo: 'https://zw.example/yingshuiqiao/',
  },
  {
    site: 'past',
    host: 'zw.example',
    basePath: '/bygone/',
    status: 'closed',
    theme: 'township',
    movedTo: 'https://zw.example/past/',
  },
  {
    site: 'city',
    host: 'zw.example',
    basePath: '/oldcolumn/',
    status: 'live',
    theme: 'civic',
    movedTo: 'https://elsewhere.example/',
  },
  {
    site: 'trick',
    host: 'zw.example',
    basePath: '/trick/',
    status: 'closed',
    theme: 'civic',
    closing: { on: '2026-03-01', successor: 'https://x.example/"><script>' },
  },
  { site: 'other', host: 'other.example', basePath: '/', status: 'live', theme: 'civic' },
  { site: 'dark', host: 'dark.example', basePath: '/', status: 'suspended', theme: 'civic' },
];

const page = (what: string) => `<!doctype html><title>${what}</title><p>${'政务公开 '.repeat(200)}`;
const homePage = page('中卫市人民政府');
const article = page('关于印发方案的通知');

const blobOf = (bytes: Buffer, extension: string) => {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { path: `${hash.slice(0, 2)}/${hash}.${extension}`, name: `${hash}.${extension}`, hash };
};
const picture = randomBytes(4000);
const pictureBlob = blobOf(picture, 'avif');
const paper = randomBytes(3_000_000);
const paperBlob = blobOf(paper, 'pdf');
const film = randomBytes(200_000);
const filmBlob = blobOf(film, 'mp4');
const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:04.000\n清晨六点半。\n');
const captionsBlob = blobOf(captions, 'vtt');

let served: TemporaryGateway;

async function publish(gateway: TemporaryGateway): Promise<void> {
  await gateway.write('public/mounts.json', JSON.stringify(mounts));
  const { write } = gateway;
  await write('public/sites/city/index.html', homePage);
  await write('public/sites/city/zwgk/tzgg/20261123-a.html', article);
  await write('public/sites/city/zwgk/tzgg/20261123-a.html.br', brotliCompressSync(article));
  await write('public/sites/city/zwgk/tzgg/20261123-a.html.gz', gzipSync(article));
  await write('public/sites/city/zwgk/index.html', page('政务公开'));
  await write('public/sites/city/404.html', page('本站没有这个页面'));
  await write('public/sites/city/tokens.css', ':root{}');
  await write('public/sites/city/feed.xml', '<rss/>');
  await write('public/sites/city/large.txt', '卫'.repeat(300_000));
  await write('public/sites/city/.gone/old.html', page('本页已撤下'));
  await write('public/sites/city/.gone/oldcolumn/index.html', page('本栏目已撤下'));
  await write('public/sites/city/.moved/was.html', '/zwgk/tzgg/20261123-a.html\n');
  await write('public/sites/city/.moved/far.html', 'https://www.nx.gov.cn/中卫/');
  await write('public/sites/city/.moved/evil.html', '//evil.example/');
  await write('public/sites/city/.moved/script.html', 'javascript:alert(1)');
  await write('public/sites/town/index.html', page('迎水桥镇'));
  await write('public/sites/past/index.html', page('旧站'));
  await write('public/sites/other/index.html', page('别的站'));
  await write('public/assets/civic/site.1a2b.css', 'body{}');
  await write(`blobs/${pictureBlob.path}`, picture);
  await write(`blobs/${paperBlob.path}`, paper);
  await write(`blobs/${filmBlob.path}`, film);
  await write(`blobs/${captionsBlob.path}`, captions);
}

beforeAll(async () => {
  served = await temporaryGateway();
  await publish(served);
});
afterAll(() => served.close());

describe('an address that a site has left', () => {
  test.each([
    ['its home page', '/zhen/', '/yingshuiqiao/', undefined],
    ['its home page without the slash', '/zhen', '/yingshuiqiao/', undefined],
    ['any page, with its query', '/zhen/a/b.html?x=1', '/yingshuiqiao/a/b.html?x=1', undefined],
    ['a whole host', '/a.html', 'https://zw.example/yingshuiqiao/a.html', 'town.example'],
  ])('leads to its new address: %s', async (_, path, to, host) => {
    const { status, headers } = await served.ask(path, { ...(host && { host }) });
    expect([status, headers.location]).toEqual([301, to]);
  });

  test('says that the site is closed where it is', async () => {
    expect((await served.ask('/bygone/a.html')).status).toBe(410);
  });

  test('goes behind what another site has there: a page, or the notice of a withdrawn one', async () => {
    expect((await served.ask('/oldcolumn/')).status).toBe(410);
    const { status, headers } = await served.ask('/oldcolumn/a.html');
    expect([status, headers.location]).toEqual([301, 'https://elsewhere.example/a.html']);
  });
});

describe('who asks for an address gets', () => {
  test.each([
    ['the home page', '/', 200, '中卫市人民政府'],
    ['an article', '/zwgk/tzgg/20261123-a.html', 200, '关于印发方案的通知'],
    [
      'an article whatever the query',
      '/zwgk/tzgg/20261123-a.html?from=wechat',
      200,
      '关于印发方案的通知',
    ],
    ['a column', '/zwgk/', 200, '政务公开'],
    ["a township's home page", '/yingshuiqiao/', 200, '迎水桥镇'],
    ["the site's own not-found page", '/nothing.html', 404, '本站没有这个页面'],
    ['the same for the not-found page itself', '/404.html', 404, '本站没有这个页面'],
    [
      'the same for a file of unknown kind',
      '/zwgk/tzgg/20261123-a.html.br',
      404,
      '本站没有这个页面',
    ],
    [
      'a plain page where the site has none',
      '/yingshuiqiao/nothing.html',
      404,
      '没有找到您要的页面',
    ],
    ['why a page was withdrawn', '/old.html', 410, '本页已撤下'],
    ['why a column was withdrawn', '/oldcolumn/', 410, '本栏目已撤下'],
    ['that the site rests', '/rest/', 503, '网站暂停服务'],
    ['that the site rests, deep inside too', '/rest/a/b.html', 503, '网站暂停服务'],
    ['that the site is closed, though its files are there', '/past/', 410, '网站已关闭'],
    ['when a site that rests is closed', '/leaving/a.html', 503, '将于2027年3月1日起关停。'],
    [
      'where to turn instead of it',
      '/leaving/',
      503,
      '新网址：<a href="https://new.example/?a=1&amp;b=2">',
    ],
    ['where to turn instead of a closed site', '/left/', 410, '<a href="https://new.example/">'],
  ])('%s', async (_, path, status, content) => {
    const reply = await served.ask(path);
    expect(reply.status).toBe(status);
    expect(reply.body.toString()).toContain(content);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('a notice with an address that is none is shown without it', async () => {
    const { status, body } = await served.ask('/trick/');
    expect([status, body.toString()]).toEqual([410, expect.not.stringContaining('x.example')]);
  });

  test.each([
    ['/yingshuiqiao', '/yingshuiqiao/'],
    ['/zwgk', '/zwgk/'],
    ['/zwgk?page=2', '/zwgk/?page=2'],
    ['/index.html', '/'],
    ['/zwgk/index.html?a=1', '/zwgk/?a=1'],
    ['/was.html', '/zwgk/tzgg/20261123-a.html'],
    ['/far.html', `https://www.nx.gov.cn/${encodeURIComponent('中卫')}/`],
  ])('%s led on to %s', async (path, location) => {
    const reply = await served.ask(path);
    expect(reply.status).toBe(301);
    expect(reply.headers.location).toBe(location);
  });

  test.each(['/evil.html', '/script.html'])(
    'no redirect from %s to where no page may lead',
    async (path) => {
      const reply = await served.ask(path);
      expect(reply.status).toBe(404);
      expect(reply.headers.location).toBeUndefined();
    },
  );

  test('each file its media type', async () => {
    const types: Record<string, string> = {
      '/tokens.css': 'text/css; charset=utf-8',
      '/feed.xml': 'application/xml; charset=utf-8',
      '/_a/civic/site.1a2b.css': 'text/css; charset=utf-8',
      [`/_m/${pictureBlob.path}`]: 'image/avif',
      [`/_m/${paperBlob.path}`]: 'application/pdf',
    };
    for (const [path, type] of Object.entries(types)) {
      expect((await served.ask(path)).headers['content-type']).toBe(type);
    }
  });
});

describe('a host', () => {
  test('of another site shows that site', async () => {
    expect((await served.ask('/', { host: 'other.example' })).body.toString()).toContain('别的站');
  });

  test.each(['nobody.example', '127.0.0.1', 'zw.example.evil.example', 'city'])(
    'that is unknown, %s, learns nothing of who is hosted',
    async (host) => {
      for (const path of ['/', '/zwgk/', '/_a/civic/site.1a2b.css', `/_m/${pictureBlob.path}`]) {
        const reply = await served.ask(path, { host });
        expect(reply.status).toBe(404);
        expect(reply.body.toString()).not.toMatch(/中卫|civic|city|example/);
        expect(JSON.stringify(reply.headers)).not.toMatch(/civic|city|zw\.example/);
      }
    },
  );

  test('whose only site is suspended serves no pictures either', async () => {
    expect((await served.ask(`/_m/${pictureBlob.path}`, { host: 'dark.example' })).status).toBe(
      404,
    );
    expect((await served.ask('/', { host: 'dark.example' })).status).toBe(503);
  });

  test('missing from a request is refused', async () => {
    expect(await served.askRaw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 /,
    );
  });
});

describe('what no reader sends is refused and reveals no file', () => {
  test.each([
    ['climbing', '/../../blobs/x', 400],
    ['climbing, escaped', '/%2e%2e/%2e%2e/mounts.json', 400],
    ['climbing to another site', '/yingshuiqiao/../../other/index.html', 400],
    ['climbing, escaped twice', '/%252e%252e/mounts.json', 404],
    ['an escaped slash', '/..%2f..%2fmounts.json', 400],
    ['backslashes', '/..\\..\\mounts.json', 400],
    ['overlong dots', '/%c0%ae%c0%ae/mounts.json', 400],
    ['full-width dots', `/${encodeURIComponent('．．')}/mounts.json`, 400],
    ['NUL', '/index.html%00.css', 400],
    ['an empty segment', '//index.html', 400],
    ['withdrawn pages by their folder', '/.gone/old.html', 404],
    ['a hidden file', '/.git/config', 404],
    ['climbing out of assets', '/_a/../mounts.json', 400],
    ['climbing out of blobs', '/_m/ab/../../public/mounts.json', 400],
    ['a blob under another name', `/_m/${pictureBlob.path.replace('avif', 'html')}`, 404],
    ['a blob in the wrong folder', `/_m/00/${pictureBlob.name}`, 404],
    ['the blob folder', '/_m/', 404],
    ['the asset folder', '/_a/civic/', 404],
    ['an address of 3000 bytes', `/${'a/'.repeat(1500)}`, 414],
  ])('%s', async (_, path, status) => {
    const raw = await served.askRaw(
      `GET ${path} HTTP/1.1\r\nHost: zw.example\r\nConnection: close\r\n\r\n`,
    );
    expect(raw).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(raw).not.toMatch(/basePath|^Location:/im);
  });

  test('a raw NUL', async () => {
    const nul = String.fromCharCode(0);
    const raw = await served.askRaw(`GET /a${nul}.html HTTP/1.1\r\nHost: zw.example\r\n\r\n`);
    expect(raw).toMatch(/^HTTP\/1.1 400 /);
  });

  test('headers beyond 16 KB', async () => {
    const raw = await served.askRaw(
      `GET / HTTP/1.1\r\nHost: zw.example\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect(raw).toMatch(/^HTTP\/1.1 431 /);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s', async (method) => {
    const reply = await served.ask('/', { method });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, HEAD');
  });

  test('a body that comes with a GET: the page is sent and the connection ends', async () => {
    const raw = await served.askRaw(
      'GET / HTTP/1.1\r\nHost: zw.example\r\nContent-Length: 9\r\n\r\nGET /old.',
    );
    expect(raw).toMatch(/^HTTP\/1.1 200 /);
    expect(raw).toMatch(/^Connection: close/im);
    expect(raw.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe('symbolic links are never followed', () => {
  test('to a file, to a folder, or as a whole site', async () => {
    await served.write('secret/secret.html', 'secret');
    const city = join(served.dataDir, 'public/sites/city');
    await symlink(join(served.dataDir, 'secret/secret.html'), join(city, 'linked.html'));
    await symlink(join(city, 'index.html'), join(city, 'inside.html'));
    await symlink(join(served.dataDir, 'secret'), join(city, 'linked'));
    for (const path of ['/linked.html', '/inside.html', '/linked/secret.html']) {
      const reply = await served.ask(path);
      expect(reply.status).toBe(404);
      expect(reply.body.toString()).not.toContain('secret');
    }
  });

  test('a page replaced by a link is gone at once', async () => {
    await served.write('public/sites/city/trusted.html', page('可信'));
    expect((await served.ask('/trusted.html')).status).toBe(200);
    await served.remove('public/sites/city/trusted.html');
    await symlink('/etc/passwd', join(served.dataDir, 'public/sites/city/trusted.html'));
    await wait(50);
    expect((await served.ask('/trusted.html')).status).toBe(404);
  });
});

describe('compressed copies', () => {
  const address = '/zwgk/tzgg/20261123-a.html';

  test.each([
    ['gzip, deflate, br', 'br', (bytes: Buffer) => brotliDecompressSync(bytes)],
    ['gzip', 'gzip', (bytes: Buffer) => gunzipSync(bytes)],
    ['br;q=0, gzip;q=0', undefined, (bytes: Buffer) => bytes],
    ['', undefined, (bytes: Buffer) => bytes],
  ])('for "%s" the page comes as %s', async (accept, encoding, expand) => {
    const reply = await served.ask(address, { headers: { 'accept-encoding': accept } });
    expect(reply.headers['content-encoding']).toBe(encoding);
    expect(reply.headers.vary).toBe('Accept-Encoding');
    expect(Number(reply.headers['content-length'])).toBe(reply.body.length);
    expect(expand(reply.body).toString()).toBe(article);
  });

  test('of an older page, cut short or of something else are not used', async () => {
    const file = 'public/sites/city/changing.html';
    const br = { headers: { 'accept-encoding': 'br' } };
    await served.write(`${file}.br`, brotliCompressSync(page('旧的')));
    await served.write(file, page('新的'));
    expect((await served.ask('/changing.html', br)).body.toString()).toBe(page('新的'));

    await served.write(`${file}.br`, brotliCompressSync(page('新的')).subarray(0, 40));
    await wait(50);
    expect((await served.ask('/changing.html', br)).headers['content-encoding']).toBeUndefined();

    await served.write(`${file}.br`, brotliCompressSync(page('新的')));
    await wait(50);
    expect((await served.ask('/changing.html', br)).headers['content-encoding']).toBe('br');

    await served.write(file, page('更新的'));
    await wait(50);
    expect((await served.ask('/changing.html', br)).body.toString()).toBe(page('更新的'));
  });

  test('are never served without their page', async () => {
    await served.write('public/sites/city/alone.html.br', brotliCompressSync('x'));
    expect((await served.ask('/alone.html', { headers: { 'accept-encoding': 'br' } })).status).toBe(
      404,
    );
  });
});

describe('who has the page already', () => {
  test('is told so by tag and by date, with the headers of the page and no body', async () => {
    const first = await served.ask('/');
    const { etag = '', 'last-modified': date = '' } = first.headers;
    for (const [name, value] of [
      ['if-none-match', etag],
      ['if-modified-since', date],
    ] as const) {
      const again = await served.ask('/', { headers: { [name]: value } });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers.etag).toBe(etag);
      expect(again.headers['cache-control']).toBe(first.headers['cache-control']);
      expect(again.headers.vary).toBe('Accept-Encoding');
    }
  });

  test('has another tag for each encoding', async () => {
    const tags = new Set<string | undefined>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      tags.add((await served.ask('/zwgk/tzgg/20261123-a.html', { headers })).headers.etag);
    }
    expect(tags.size).toBe(3);
  });

  test('keeps it after a restart of the gateway and after the same page is written again', async () => {
    const { etag } = (await served.ask('/')).headers;
    await served.write('public/sites/city/index.html', homePage);
    const restarted = await served.again();
    expect((await restarted.ask('/')).headers.etag).toBe(etag);
    await restarted.gateway.close(0);
  });

  test('never keeps another one of the same length and the same time', async () => {
    const file = join(served.dataDir, 'public/sites/city/twin.html');
    const tags = new Set<string | undefined>();
    for (const text of ['one', 'two']) {
      await writeFile(`${file}.partial`, text);
      await utimes(`${file}.partial`, 1_800_000_000, 1_800_000_000);
      await rename(`${file}.partial`, file);
      await wait(50);
      tags.add((await served.ask('/twin.html')).headers.etag);
    }
    expect(tags.size).toBe(2);
  });

  test('is refused when it insists on another version', async () => {
    expect((await served.ask('/', { headers: { 'if-match': '"other"' } })).status).toBe(412);
  });
});

describe('part of a file', () => {
  const pdf = `/_m/${paperBlob.path}`;

  test.each([
    ['the beginning of a download', pdf, 'bytes=0-99', paper.subarray(0, 100)],
    ['the rest of a download', pdf, 'bytes=2999000-', paper.subarray(2_999_000)],
    ['the end of a download', pdf, 'bytes=-7', paper.subarray(-7)],
    ['a picture', `/_m/${pictureBlob.path}`, 'bytes=10-19', picture.subarray(10, 20)],
    [
      'a film, from where a reader jumps to',
      `/_m/${filmBlob.path}`,
      'bytes=150000-',
      film.subarray(150_000),
    ],
    ['a page', '/', 'bytes=0-8', Buffer.from('<!doctype')],
  ])('%s', async (_, path, range, expected) => {
    const reply = await served.ask(path, { headers: { range } });
    expect(reply.status).toBe(206);
    expect(reply.body.equals(expected)).toBe(true);
    expect(reply.headers['content-range']).toMatch(/^bytes \d+-\d+\/\d+$/);
    expect(reply.headers['content-length']).toBe(String(expected.length));
  });

  test('beyond the end does not exist', async () => {
    const reply = await served.ask(pdf, { headers: { range: 'bytes=3000000-' } });
    expect(reply.status).toBe(416);
    expect(reply.headers['content-range']).toBe('bytes */3000000');
  });

  test('is sent only while the file is still the one it belongs to', async () => {
    const { etag = '' } = (await served.ask(pdf, { method: 'HEAD' })).headers;
    const range = 'bytes=0-99';
    const same = await served.ask(pdf, { headers: { range, 'if-range': etag } });
    expect(same.status).toBe(206);
    const other = await served.ask(pdf, { headers: { range, 'if-range': '"other"' } });
    expect(other.status).toBe(200);
    expect(other.body.equals(paper)).toBe(true);
  });

  test('of a not-found page is not given out as part of the file', async () => {
    const reply = await served.ask('/nothing.html', { headers: { range: 'bytes=0-1' } });
    expect(reply.status).toBe(404);
    expect(reply.body.length).toBeGreaterThan(2);
  });
});

describe('HEAD', () => {
  test.each(['/', '/nothing.html', '/old.html', '/rest/', `/_m/${paperBlob.path}`, '/was.html'])(
    'of %s says what GET would, without the body',
    async (path) => {
      const get = await served.ask(path);
      const head = await served.ask(path, { method: 'HEAD' });
      expect(head.status).toBe(get.status);
      expect(head.body).toHaveLength(0);
      const { date: _, ...said } = head.headers;
      const { date: __, ...meant } = get.headers;
      expect(said).toEqual(meant);
    },
  );
});

describe('stored files', () => {
  test('are kept by browsers for good, pages are asked for again', async () => {
    const cacheOf = async (path: string) => (await served.ask(path)).headers['cache-control'];
    expect(await cacheOf(`/_m/${pictureBlob.path}`)).toBe(
      'public, max-age=31536000, s-maxage=5, immutable',
    );
    expect(await cacheOf('/_a/civic/site.1a2b.css')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/old.html', '/nothing.html', '/tokens.css', '/was.html']) {
      expect(await cacheOf(path)).toBe('public, max-age=0, s-maxage=5, must-revalidate');
    }
  });

  test('that are pictures show in place, all others are saved under the name asked for', async () => {
    const image = await served.ask(`/_m/${pictureBlob.path}?name=x.avif`);
    expect(image.headers['content-disposition']).toBeUndefined();
    const name = encodeURIComponent('实施方案.pdf');
    const { headers } = await served.ask(`/_m/${paperBlob.path}?name=${name}`);
    expect(headers['content-disposition']).toContain(`filename*=UTF-8''${name}`);
    const nameless = await served.ask(`/_m/${paperBlob.path}`);
    expect(nameless.headers['content-disposition']).toContain(paperBlob.name);
  });

  test('can do nothing in a browser', async () => {
    for (const { path } of [pictureBlob, paperBlob]) {
      const { headers } = await served.ask(`/_m/${path}`);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*; sandbox$/);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('are played and read in place where they are films and captions', async () => {
    for (const [blob, type] of [
      [filmBlob, 'video/mp4'],
      [captionsBlob, 'text/vtt; charset=utf-8'],
    ] as const) {
      const { status, headers } = await served.ask(`/_m/${blob.path}?name=%E7%89%87`);
      expect([status, headers['content-type']]).toEqual([200, type]);
      expect(headers['content-disposition']).toBeUndefined();
      expect(headers['content-security-policy']).toMatch(/; sandbox$/);
    }
    const { headers } = await served.ask('/');
    expect(headers['content-security-policy']).toContain("media-src 'self'");
  });

  test('that were smuggled in under a dangerous extension are not served', async () => {
    for (const extension of ['html', 'svg', 'xml', 'js', 'shtml', 'swf']) {
      const blob = blobOf(Buffer.from('<script>alert(1)</script>'), extension);
      await served.write(`blobs/${blob.path}`, '<script>alert(1)</script>');
      expect((await served.ask(`/_m/${blob.path}`)).status).toBe(404);
    }
  });

  test('that nothing public shows any more are gone, and are there again once something does', async () => {
    const withhold = (names: string[]) =>
      served.write('public/withheld.json', JSON.stringify(names));
    const status = async () => (await served.ask(`/_m/${paperBlob.path}`)).status;
    expect(await status()).toBe(200);
    await withhold([paperBlob.name]);
    await expect.poll(status).toBe(410);
    expect((await served.ask(`/_m/${pictureBlob.path}`)).status).toBe(200);
    await served.write('public/withheld.json', '{');
    await wait(50);
    expect(await status(), 'what it said last stays in force').toBe(410);
    await withhold([]);
    await expect.poll(status).toBe(200);
  });

  test('come whole, large ones too', async () => {
    expect((await served.ask(`/_m/${paperBlob.path}`)).body.equals(paper)).toBe(true);
    expect((await served.ask('/large.txt')).body.toString()).toBe('卫'.repeat(300_000));
  });
});

describe('browsers are told to', () => {
  test('run nothing that is not ours, embed us nowhere and guess no types', async () => {
    for (const path of ['/', '/nothing.html', '/old.html', '/yingshuiqiao/x', '/rest/']) {
      const { headers } = await served.ask(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy']).toContain('geolocation=()');
    }
  });

  test('insist on https only where there is https', async () => {
    expect((await served.ask('/')).headers['strict-transport-security']).toBeUndefined();
    const secure = await temporaryGateway({ secure: true });
    await publish(secure);
    expect((await secure.ask('/')).headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.close();
  });
});

describe('as the publisher works', () => {
  let own: TemporaryGateway;
  beforeEach(async () => {
    own = await temporaryGateway();
    await publish(own);
  });
  afterEach(() => own.close());

  /** Milliseconds until `path` answers with `status` and text, asked without pause. */
  async function shown(path: string, status: number, content = ''): Promise<number> {
    const startedAt = performance.now();
    for (;;) {
      const reply = await own.ask(path);
      const took = performance.now() - startedAt;
      if (reply.status === status && reply.body.toString().includes(content)) return took;
      if (took > 2000) throw new Error(`${path} still answers ${reply.status}`);
    }
  }

  test('a change, a withdrawal and a return show at once', async () => {
    const file = 'public/sites/city/zwgk/tzgg/20261123-a.html';
    await shown('/zwgk/tzgg/20261123-a.html', 200, '关于印发方案的通知');

    await own.write(file, page('更正'));
    expect(await shown('/zwgk/tzgg/20261123-a.html', 200, '更正')).toBeLessThan(200);

    await own.write('public/sites/city/.gone/zwgk/tzgg/20261123-a.html', page('已撤'));
    await own.remove(file);
    expect(await shown('/zwgk/tzgg/20261123-a.html', 410, '已撤')).toBeLessThan(200);

    await own.write(file, page('再发'));
    expect(await shown('/zwgk/tzgg/20261123-a.html', 200, '再发')).toBeLessThan(200);
  });

  test('sites come, rest and go with mounts.json', async () => {
    await shown('/', 200);
    const [city, ...others] = mounts;
    await own.write(
      'public/mounts.json',
      JSON.stringify([{ ...city, status: 'suspended' }, ...others]),
    );
    expect(await shown('/', 503)).toBeLessThan(200);
    await own.write('public/mounts.json', JSON.stringify(others));
    expect(await shown('/', 404)).toBeLessThan(200);
    await own.write('public/mounts.json', JSON.stringify(mounts));
    expect(await shown('/', 200)).toBeLessThan(200);
  });

  test('a broken mounts.json changes nothing and is reported once', async () => {
    await shown('/', 200);
    await own.write('public/mounts.json', '[{"site":');
    await wait(60);
    for (let asked = 0; asked < 3; asked++) expect((await own.ask('/')).status).toBe(200);
    await wait(60);
    expect((await own.ask('/')).status).toBe(200);
    expect(own.logged.filter(({ level }) => level === 50)).toHaveLength(1);
  });

  test('every answer is wholly one version, its tag the tag of exactly these bytes', async () => {
    const file = 'public/sites/city/busy.html';
    const version = (n: number) => `${n}`.repeat(20_000 + n * 7);
    await own.write(file, version(0));
    let writing = true;
    const writer = (async () => {
      for (let n = 1; n < 60; n++) await own.write(file, version(n % 10));
      writing = false;
    })();
    let answers = 0;
    while (writing) {
      const { status, headers, body } = await own.ask('/busy.html');
      expect(status).toBe(200);
      expect(headers.etag).toBe(`"${createHash('sha256').update(body).digest('base64url')}"`);
      expect(body.toString()).toBe(version(Number(body.toString('latin1', 0, 1))));
      answers++;
    }
    await writer;
    expect(answers).toBeGreaterThan(5);
  });

  test('a file written to in place is noticed', async () => {
    const file = join(own.dataDir, 'public/sites/city/in-place.html');
    await writeFile(file, 'aaaa');
    expect((await own.ask('/in-place.html')).body.toString()).toBe('aaaa');
    await writeFile(file, 'bbbb');
    await wait(60);
    expect((await own.ask('/in-place.html')).body.toString()).toBe('bbbb');
  });

  test('a folder in the place of a page is no page', async () => {
    await mkdir(join(own.dataDir, 'public/sites/city/folder.html'));
    expect((await own.ask('/folder.html')).status).toBe(404);
  });

  test('files that cannot be read are a recorded fault, of which the reader learns nothing', async () => {
    const broken = await temporaryGateway({ blobsDir: '/no\0folder' });
    await publish(broken);
    const reply = await broken.ask(`/_m/${pictureBlob.path}`);
    expect(reply.status).toBe(500);
    expect(reply.body.toString()).toContain('暂时无法打开页面');
    expect(reply.body.toString()).not.toMatch(/folder|Error/);
    expect(broken.logged.some(({ level, err }) => level === 50 && err !== undefined)).toBe(true);
    await broken.close();
  });
});

describe('the operator', () => {
  test('sees a line for each answer without anything that points at the reader', async () => {
    const { body } = await served.ask(
      `/zwgk/tzgg/20261123-a.html?name=${encodeURIComponent('张三')}&id=640502199001011234`,
    );
    await wait(300);
    expect(served.logged.at(-1)).toMatchObject({
      method: 'GET',
      route: 'page',
      status: 200,
      site: 'city',
      path: '/zwgk/tzgg/20261123-a.html',
      bytes: body.length,
    });
    await served.ask('/13909550000.html', {
      headers: { 'user-agent': 'Agent-X', referer: 'http://r.example' },
    });
    await wait(300);
    expect(served.logged.at(-1)).toMatchObject({ route: 'not-found', status: 404, site: 'city' });
    const everything = JSON.stringify(served.logged);
    expect(everything).not.toMatch(
      /127\.0\.0\.1|张三|%E5%BC%A0|%E5%BC%A0|6405021990|13909550000|Agent-X|r\.example/,
    );
  });

  test('can ask whether it lives and is ready, whatever the host', async () => {
    const reply = await served.ask('/healthz', { host: 'localhost' });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body.toString())).toEqual({ live: true, ready: true });
    expect((await served.ask('/healthz/live', { host: 'x' })).status).toBe(200);
    expect((await served.ask('/healthz/ready', { host: 'x' })).status).toBe(200);
    expect((await served.ask('/metrics')).status).toBe(404);
  });

  test('is told that it lives but is not ready before anything is published', async () => {
    const empty = await temporaryGateway();
    expect((await empty.ask('/healthz/live')).status).toBe(200);
    const ready = await empty.ask('/healthz');
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.body.toString())).toEqual({ live: true, ready: false });
    expect((await empty.ask('/')).status).toBe(404);
    await publish(empty);
    await wait(50);
    expect((await empty.ask('/healthz')).status).toBe(200);
    await empty.close();
  });

  test('counts answers by kind and status', async () => {
    const own = await temporaryGateway();
    await publish(own);
    await own.ask('/');
    await own.ask('/');
    await own.ask('/old.html');
    const text = await own.gateway.registry.metrics();
    expect(text).toContain('mingtang_gateway_requests_total{route="page",status="200"} 2');
    expect(text).toContain('mingtang_gateway_requests_total{route="gone",status="410"} 1');
    expect(text).toContain('mingtang_gateway_request_seconds_count{route="page"} 2');
    expect(text).toContain(
      `mingtang_gateway_mounted_sites ${mounts.filter(({ movedTo }) => !movedTo).length}`,
    );
    await own.close();
  });

  test('stops it without cutting off a download under way', async () => {
    const own = await temporaryGateway();
    await publish(own);
    const download = own.ask(`/_m/${paperBlob.path}`);
    await wait(5);
    const closed = own.gateway.close(5000);
    expect((await download).body.equals(paper)).toBe(true);
    await closed;
    await expect(own.ask('/')).rejects.toThrow(/ECONNREFUSED/);
    await own.close();
  });
});
