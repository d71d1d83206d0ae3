import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '@mingtang/publication/log';
import { type GlobalRole, isolateSites, type SiteRole, tenancy } from '@mingtang/tenancy';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { en } from '@payloadcms/translations/languages/en';
import { zh } from '@payloadcms/translations/languages/zh';
import {
  buildConfig,
  type CollectionSlug,
  getPayload,
  handleEndpoints,
  type Payload,
  type Plugin,
  type SanitizedConfig,
} from 'payload';
import pg from 'pg';
import sharp from 'sharp';
import { freshDatabase } from '../../../tests/stack/database.ts';
import { editorial, editorialCollections, type RenderDraft } from '../src/index.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests are about
  body: any;
}

export type Person = { id: string; cookie: string };
type Body = object | FormData | undefined;

/** One row of the publication log. */
export interface Logged {
  seq: string;
  key: string;
  op: 'put' | 'withdraw';
  // biome-ignore lint/suspicious/noExplicitAny: what was published is what the tests are about
  record: any;
  actor: string;
  cause: string;
}

/**
 * The smallest house that publishes: tenancy, editorial, a real Postgres, and the REST API. Plugins
 * that stand on editorial add themselves by `more`.
 */
export async function openHouse({
  renderDraft,
  more = () => [],
  moreOfSites = [],
}: {
  renderDraft?: RenderDraft;
  more?: (house: { dataDir: string }) => Plugin[];
  /** Slugs of the collections of `more` whose documents belong to a site. */
  moreOfSites?: readonly string[];
} = {}) {
  const databaseUrl = await freshDatabase();
  await migrate(databaseUrl);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mingtang-editorial-'));
  const config = await buildConfig({
    secret: 'only-for-this-test-6e0f1c2d3a4b5968',
    telemetry: false,
    i18n: { fallbackLanguage: 'zh', supportedLanguages: { zh, en } },
    db: postgresAdapter({ idType: 'uuid', pool: { connectionString: databaseUrl } }),
    logger: { options: { level: 'silent' } },
    sharp,
    plugins: [
      tenancy({
        themes: [
          { value: 'civic', label: { zh: '门户', en: 'Civic' } },
          { value: 'township', label: { zh: '乡镇', en: 'Township' } },
        ],
        secureCookies: false,
      }),
      editorial({ dataDir, ...(renderDraft && { renderDraft }) }),
      ...more({ dataDir }),
      isolateSites({
        siteCollections: [...editorialCollections, ...(moreOfSites as CollectionSlug[])],
      }),
    ],
  });
  const payload = await getPayload({ config, key: randomUUID() });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const send = sender(config);

  return {
    payload,
    dataDir,
    /** Writes as the system, past all rules. */
    put: async (collection: string, data: object, options: object = {}) =>
      (await payload.create({
        collection: collection as CollectionSlug,
        data: data as never,
        depth: 0,
        ...options,
      })) as unknown as { id: string } & Record<string, never>,
    /** A request over REST. */
    ask: async (...request: Parameters<typeof send>): Promise<Answer> => {
      const response = await send(...request);
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson ? JSON.parse(text) : text,
      };
    },
    person: (name: string, memberships: Membership[], globalRoles: GlobalRole[] = []) =>
      addPerson(payload, send, { name, memberships, globalRoles }),
    /** The log, oldest first; of one document where a key is given. */
    log: async (key?: string): Promise<Logged[]> => {
      const { rows } = await pool.query(
        `select seq::text, key, op, record, actor, cause from outbound.log
         where $1::text is null or key = $1 order by log.seq`,
        [key ?? null],
      );
      return rows;
    },
    query: (text: string, values: unknown[] = []) => pool.query(text, values),
    databaseUrl,
    close: async () => {
      await pool.end();
      await payload.destroy();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;

function sender(config: Promise<SanitizedConfig> | SanitizedConfig) {
  return async (
    person: Person | undefined,
    method: string,
    path: string,
    body?: Body,
    headers: Record<string, string> = {},
  ) => {
    const isForm = body instanceof FormData;
    const request = new Request(`http://localhost/api${path}`, {
      method,
      headers: {
        Origin: 'http://localhost',
        ...(!isForm && { 'Content-Type': 'application/json' }),
        ...(person && { Cookie: person.cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    return handleEndpoints({ config, request });
  };
}

interface Membership {
  site: string;
  roles: SiteRole[];
  subtree?: boolean;
}

const password = 'correct horse battery';

async function addPerson(
  payload: Payload,
  send: ReturnType<typeof sender>,
  {
    name,
    memberships,
    globalRoles,
  }: { name: string; memberships: Membership[]; globalRoles: GlobalRole[] },
): Promise<Person> {
  const email = `${name}@example.cn`;
  const create = (collection: string, data: object) =>
    payload.create({ collection: collection as CollectionSlug, data: data as never });
  const { id } = await create('users', { name, email, password, globalRoles });
  for (const membership of memberships) await create('memberships', { ...membership, user: id });
  const response = await send(undefined, 'POST', '/users/login', { email, password });
  return { id: String(id), cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '' };
}

/** A site, as the system makes one. */
export function siteData(name: string, basePath = '/', status = 'live') {
  return {
    name: `${name}人民政府`,
    shortName: name,
    level: 'township',
    status,
    theme: 'civic',
    mount: { host: 'county.localhost', basePath },
    identifiers: { organizer: `${name}人民政府` },
  };
}

/** A text of one paragraph, as the editor stores it. */
export function words(text: string, ...more: object[]) {
  return {
    root: {
      type: 'root',
      format: '',
      indent: 0,
      version: 1,
      direction: null,
      children: [
        {
          type: 'paragraph',
          format: '',
          indent: 0,
          version: 1,
          direction: null,
          textFormat: 0,
          children: [
            { type: 'text', text, format: 0, mode: 'normal', style: '', detail: 0, version: 1 },
          ],
        },
        ...more,
      ],
    },
  };
}

/** A multipart body with a file, as the admin sends it. */
export function upload(data: object, file: { bytes: Buffer; name: string; type: string }) {
  const form = new FormData();
  form.set('_payload', JSON.stringify(data));
  form.set('file', new File([new Uint8Array(file.bytes)], file.name, { type: file.type }));
  return form;
}

/** A small picture of one colour. */
export const picture = (background = '#b8342a', width = 1200, height = 800) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
