import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Image, PageRecord } from '@mingtang/publication';
import { blobFile, storeBlob } from '@mingtang/publication/blobs';
import { breakIn, genesis, type LogRow } from '@mingtang/publication/log';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { WARCParser } from 'warcio';
import { put, withdraw } from '../../../tests/stack/corpus.ts';
import { type Publishing, publishing } from '../../../tests/stack/publishing.ts';
import { archiveSite } from '../src/archive-site.ts';

const root = path.join(import.meta.dirname, '../../..');
const host = 'http://town.localhost';

interface Read {
  type: string;
  address: string;
  status: number | undefined;
  headers: Record<string, string>;
  body: Buffer;
  digest: string;
}

/** An archive as a reader made by others reads it. */
async function read(file: string): Promise<Read[]> {
  const records: Read[] = [];
  for await (const record of new WARCParser(createReadStream(file), { keepHeadersCase: false })) {
    const body = Buffer.from(await record.readFully(true));
    const { warcHeaders, httpHeaders } = record;
    const header = (name: string) => warcHeaders.headers.get(name) ?? '';
    records.push({
      type: header('WARC-Type'),
      address: header('WARC-Target-URI'),
      status: httpHeaders ? Number(httpHeaders.statusCode) : undefined,
      headers: Object.fromEntries(httpHeaders?.headers.entries() ?? []),
      body,
      digest: header('WARC-Payload-Digest') || header('WARC-Block-Digest'),
    });
  }
  return records;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A closed town with a picture and a file in it, from which one article was withdrawn and one page moved. */
async function town({ articles = 4 } = {}) {
  const place = await publishing({ articles });
  const { db, made, dataDir } = place;
  await cp(
    path.join(root, 'dist/themes/civic/client/_a/civic'),
    path.join(dataDir, 'public/assets/civic'),
    { recursive: true },
  );
  const blobs = path.join(dataDir, 'blobs');
  const picture = await storeBlob(blobs, Buffer.from('a picture'), 'webp');
  const form = await storeBlob(blobs, Buffer.from('a form'), 'docx');
  const cover: Image = {
    alt: '枸杞采收',
    width: 480,
    height: 270,
    focal: { x: 50, y: 50 },
    variants: [{ format: 'webp', width: 480, height: 270, ...picture }],
  };
  const attachment = { name: "申请表 '一'.docx", mime: 'application/msword', ...form };
  const page: PageRecord = {
    ...made.home,
    id: '00000000-0000-4000-8000-000000000001',
    title: '概况',
    path: '/gk.html',
    blocks: [{ id: 'gallery', type: 'gallery', images: [cover] }],
  };
  const publisher = await place.start();
  await put(db, made.site.id, [page, made.article(1, { attachments: [attachment] })]);
  await publisher.settled();
  await put(db, made.site.id, [{ ...page, path: '/gaikuang.html' }]);
  await withdraw(db, made.site.id, made.article(0), '内容有误');
  await put(db, made.site.id, [{ ...made.site, status: 'closed' }]);
  await publisher.settled();
  await publisher.stop();
  const folder = await mkdtemp(path.join(tmpdir(), 'mingtang-archive-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { ...place, folder, target: path.join(folder, 'town.warc.gz'), picture, form, attachment };
}

type Town = Awaited<ReturnType<typeof town>>;

const command = ({ made, target }: Town, ...more: string[]) => [
  path.join(root, 'sites/publisher/src/commands/archive.ts'),
  made.site.id,
  target,
  ...more,
];
const settings = ({ outsideUrl, dataDir }: Publishing) => ({
  env: { ...process.env, OUTSIDE_DATABASE_URL: outsideUrl, DATA_DIR: dataDir },
});

/** The command as an operator runs it. */
async function archive(of: Town, ...more: string[]): Promise<{ code: number; said: string }> {
  return promisify(execFile)(process.execPath, command(of, ...more), settings(of)).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  );
}

test('an archive holds what every address of the site answers, once, byte for byte', async () => {
  const at = await town();
  const { code, said } = await archive(at);
  expect([code, said]).toEqual([0, expect.stringContaining(sha256(await readFile(at.target)))]);
  const records = await read(at.target);
  const answers = records.filter(({ type }) => type === 'response');
  const byAddress = new Map(answers.map((answer) => [answer.address, answer]));
  expect(byAddress.size).toBe(answers.length);

  const files = await at.files();
  const pages = answers.filter(({ address }) => !/\/_[am]\//.test(address));
  expect(pages).toHaveLength(files.size);
  for (const [name, text] of files) {
    const [, notice, file = ''] = /^(?:\.(gone|moved)\/)?(.*)$/.exec(name) ?? [];
    const answer = byAddress.get(`${host}/${file.replace(/(^|\/)index\.html$/, '$1')}`);
    const status =
      notice === 'gone' ? 410 : notice === 'moved' ? 301 : file === '404.html' ? 404 : 200;
    expect([name, answer?.status]).toEqual([name, status]);
    expect(notice === 'moved' ? answer?.headers.location : answer?.body.toString()).toBe(text);
  }
  const moved = byAddress.get(`${host}/gk.html`);
  expect([moved?.status, moved?.headers.location]).toEqual([301, `${host}/gaikuang.html`]);
  expect(byAddress.get(host + at.made.article(0).path)?.body.toString()).toContain('内容有误');
  for (const { body, digest } of records) expect(digest).toBe(`sha256:${sha256(body)}`);
});

test('what its pages show is in it: styles, scripts, pictures and files', async () => {
  const at = await town();
  await archive(at);
  const records = await read(at.target);
  const shared = records.filter(({ address }) => /\/_[am]\//.test(address));
  const blob = ({ blob: name }: { blob: string }) => `${host}/_m/${name.slice(0, 2)}/${name}`;
  const named = `${blob(at.form)}?name=${encodeURIComponent(at.attachment.name)}`;
  const byAddress = new Map(shared.map(({ address, ...rest }) => [address, rest]));
  expect(byAddress.get(blob(at.picture))).toMatchObject({
    body: Buffer.from('a picture'),
    headers: { 'content-type': 'image/webp' },
  });
  expect(byAddress.get(named)?.body).toEqual(Buffer.from('a form'));
  const assets = [...byAddress.keys()].filter((address) => address.includes('/_a/'));
  expect(assets.map((address) => path.extname(address)).sort()).toEqual(
    expect.arrayContaining(['.css', '.js', '.svg']),
  );
  for (const address of assets) {
    const file = path.join(at.dataDir, 'public/assets', address.slice(`${host}/_a/`.length));
    expect(byAddress.get(address)?.body).toEqual(await readFile(file));
  }
  const pages = records.filter(({ headers }) => /html/.test(headers['content-type'] ?? ''));
  const linked = new Set(
    pages.flatMap(({ body }) =>
      Array.from(
        body.toString().matchAll(/"(\/_[am]\/[^"# ]+)/g),
        ([, to]) => `${host}${to?.replaceAll('&#39;', "'")}`,
      ),
    ),
  );
  expect(linked).toContain(named);
  expect([...linked].filter((address) => !byAddress.has(address))).toEqual([]);
});

test('it says what it is, and holds the log, whose chain can be checked from it alone', async () => {
  const at = await town();
  await archive(at);
  const records = await read(at.target);
  const about = Object.fromEntries(
    records[0]?.body
      .toString()
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(/: (.*)/s).slice(0, 2)) ?? [],
  );
  const { id, name, identifiers } = at.made.site;
  expect(records[0]?.type).toBe('warcinfo');
  expect(about).toMatchObject({
    'site-id': id,
    'site-name': name,
    'site-code': identifiers.siteCode,
    organizer: identifiers.organizer,
    'division-code': '640502',
    'site-address': `${host}/`,
    'site-status': 'closed',
    records: String(records.length),
    'files-equal-log': 'yes',
  });
  const log = records.at(-1);
  expect([log?.type, log?.address]).toEqual(['resource', `urn:uuid:${id}`]);
  const lines = log?.body.toString().trimEnd().split('\n') ?? [];
  let previous = genesis(id);
  for (const line of lines) {
    const { recordHash, prevHash, hash, ...rest } = JSON.parse(line);
    const bytes = (hex: string) => Buffer.from(hex, 'hex');
    const row: LogRow = {
      ...rest,
      recordHash: bytes(recordHash),
      prevHash: bytes(prevHash),
      hash: bytes(hash),
    };
    expect(breakIn(row, previous)).toBeUndefined();
    previous = row.hash;
  }
  expect(previous.toString('hex')).toBe(about['log-head']);
  const { rows } = await at.db.query(
    `select count(*)::int as entries, encode((select hash from outbound.head where site = $1), 'hex') as head
     from outbound.log where site = $1`,
    [id],
  );
  expect([lines.length, about['log-head']]).toEqual([rows[0].entries, rows[0].head]);
});

test('archived twice, it is the same records in the same order', async () => {
  const at = await town();
  const other = { ...at, target: path.join(at.folder, 'again.warc.gz') };
  await archive(at);
  await archive(other);
  const inOrder = async (file: string) =>
    (await read(file)).slice(1).map(({ address, digest }) => `${address} ${digest}`);
  expect(await inOrder(other.target)).toEqual(await inOrder(at.target));
});

const differing: [string, (at: Town) => Promise<unknown>, RegExp][] = [
  [
    'a page was written to',
    ({ dataDir, made }) =>
      writeFile(path.join(dataDir, 'public/sites', made.site.id, 'index.html'), 'defaced'),
    /1 files were changed/,
  ],
  [
    'a page is missing',
    ({ dataDir, made }) =>
      rm(path.join(dataDir, 'public/sites', made.site.id, made.article(1).path)),
    /1 files are missing/,
  ],
  [
    'a page was put there by hand',
    ({ dataDir, made }) =>
      writeFile(path.join(dataDir, 'public/sites', made.site.id, 'stray.html'), 'stray'),
    /1 files belong to no page/,
  ],
  [
    'the publisher has not made what was published',
    ({ db, made }) => put(db, made.site.id, [made.article(9)]),
    /has not come to the end of the log/,
  ],
  [
    'a picture is missing',
    ({ dataDir, picture }) => rm(blobFile(path.join(dataDir, 'blobs'), picture.blob)),
    /1 files that its pages show are missing, such as \/_m\//,
  ],
];

test.each(differing)(
  'it is refused where %s, and written as it is if told to',
  async (_, spoil, why) => {
    const at = await town();
    await spoil(at);
    const refused = await archive(at);
    expect([refused.code, refused.said]).toEqual([1, expect.stringMatching(why)]);
    expect(await readdir(at.folder)).toEqual([]);
    const files = await at.files();
    expect((await archive(at, '--as-is')).code).toBe(0);
    expect(await at.files()).toEqual(files);
    const [info, ...records] = await read(at.target);
    expect(info?.body.toString()).toMatch(new RegExp(`files-equal-log: no: .*${why.source}`));
    expect(records.filter(({ address }) => address === `${host}/`)).toHaveLength(1);
  },
);

test('it is refused where the chain of the log is broken', async () => {
  const at = await town();
  await at.db.query('alter table outbound.log disable trigger log_is_append_only');
  await at.db.query(`update outbound.log set cause = 'never' where key = 'site:' || $1`, [
    at.made.site.id,
  ]);
  const { code, said } = await archive(at);
  expect([code, said]).toEqual([1, expect.stringMatching(/not whole: entry \d+, row-changed/)]);
  expect(await readdir(at.folder)).toEqual([]);
});

test('it is refused where something is published while it is written', async () => {
  const at = await town();
  const db = new pg.Client({ connectionString: at.outsideUrl });
  await db.connect();
  onTestFinished(() => db.end());
  const query = db.query.bind(db) as (...args: unknown[]) => Promise<unknown>;
  const publishLate = async (...args: unknown[]) => {
    // The last moment: all is written, and only the end is looked at.
    if (args[0] === 'commit') await put(at.db, at.made.site.id, [at.made.article(9)]);
    return query(...args);
  };
  Object.assign(db, { query: publishLate });
  const { dataDir, target: file, made } = at;
  await expect(
    archiveSite({ db, dataDir, file, site: made.site.id, software: 'Mingtang' }),
  ).rejects.toThrow('published to while it was being archived');
  expect(await readdir(at.folder)).toEqual([]);
});

test('an unknown site, a file that exists, a folder that does not and a name that is none are refused in words', async () => {
  const at = await town();
  const unknown = await archive({
    ...at,
    made: { ...at.made, site: { ...at.made.site, id: 'x' } },
  });
  expect([unknown.code, unknown.said]).toEqual([1, expect.stringContaining('No site x is public')]);
  const noName = await archive({ ...at, target: path.join(at.folder, 'town.zip') });
  expect([noName.code, noName.said]).toEqual([1, expect.stringContaining('.warc.gz')]);
  const nowhere = await archive({ ...at, target: path.join(at.folder, 'no/town.warc.gz') });
  expect([nowhere.code, nowhere.said]).toEqual([1, expect.stringContaining('There is no folder')]);
  await writeFile(at.target, 'mine');
  const taken = await archive(at);
  expect([taken.code, taken.said]).toEqual([1, expect.stringContaining('exists')]);
  expect(await readFile(at.target, 'utf8')).toBe('mine');
});

/** Kills the process as soon as something lies in the folder. */
async function killedWhileWriting(at: Town): Promise<ChildProcess> {
  const child = spawn(process.execPath, command(at), { ...settings(at), stdio: 'ignore' });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await expect.poll(() => readdir(at.folder), { timeout: 25_000, interval: 5 }).not.toEqual([]);
  child.kill('SIGKILL');
  await expect.poll(() => child.signalCode ?? child.exitCode).not.toBeNull();
  return child;
}

test('a run that is killed leaves no archive behind, and the next one writes it', async () => {
  const at = await town({ articles: 300 });
  const child = await killedWhileWriting(at);
  expect(child.signalCode).toBe('SIGKILL');
  expect(await readdir(at.folder)).toEqual([expect.stringMatching(/^town\.warc\.gz\..*\.part$/)]);
  expect((await archive(at)).code).toBe(0);
  expect((await read(at.target)).length).toBeGreaterThan(300);
});
