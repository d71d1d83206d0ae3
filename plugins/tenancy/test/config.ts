import { postgresAdapter } from '@payloadcms/db-postgres';
import { en } from '@payloadcms/translations/languages/en';
import { zh } from '@payloadcms/translations/languages/zh';
import {
  buildConfig,
  getPayload,
  handleEndpoints,
  type Payload,
  type SanitizedConfig,
} from 'payload';
import {
  anyMember,
  defineCollection,
  isolateSites,
  memberWith,
  nobody,
  tenancy,
} from '../src/index.ts';

/** The smallest house with sites in it: notes, which may refer to each other. */
export async function bootHouse(databaseUrl: string): Promise<House> {
  const config = await buildConfig({
    secret: 'only-for-this-test-b0f1c2d3e4a59687',
    telemetry: false,
    i18n: { fallbackLanguage: 'zh', supportedLanguages: { zh, en } },
    db: postgresAdapter({ idType: 'uuid', pool: { connectionString: databaseUrl } }),
    logger: { options: { level: 'silent' } },
    plugins: [
      tenancy({
        themes: [{ value: 'civic', label: { zh: '门户', en: 'Civic' } }],
        secureCookies: false,
      }),
      (incoming) => ({ ...incoming, collections: [...(incoming.collections ?? []), notes] }),
      isolateSites({ siteCollections: ['notes' as never] }),
    ],
  });
  const payload = await getPayload({ config });
  return { payload, ...clientOf(payload, config) };
}

const notes = defineCollection({
  slug: 'notes',
  access: {
    read: anyMember,
    create: memberWith('editor', 'site-admin'),
    update: memberWith('editor', 'site-admin'),
    delete: nobody,
    readVersions: anyMember,
  },
  versions: { drafts: true },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'see', type: 'relationship', relationTo: 'notes' as never },
    {
      name: 'alsoSee',
      type: 'relationship',
      relationTo: ['notes', 'sites'] as never,
      hasMany: true,
    },
    {
      name: 'rows',
      type: 'array',
      fields: [{ name: 'see', type: 'relationship', relationTo: 'notes' as never }],
    },
    { name: 'body', type: 'json' },
  ],
});

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests are about
  body: any;
}

type Send = (
  person: Person | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers?: object,
) => Promise<Response>;

export interface House {
  payload: Payload;
  /** A request over REST, as a person who is signed in, or as nobody. */
  ask: (...request: Parameters<Send>) => Promise<Answer>;
  signIn: (email: string) => Promise<Person>;
  close: () => Promise<void>;
}

export interface Person {
  id: string;
  cookie: string;
}

export const password = 'correct horse battery';

function clientOf(payload: Payload, config: SanitizedConfig): Omit<House, 'payload'> {
  const send: Send = (person, method, path, body, headers = {}) => {
    const request = new Request(`http://localhost/api${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Origin: 'http://localhost',
        ...(person && { Cookie: person.cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return handleEndpoints({ config, request });
  };
  return {
    async ask(...request) {
      const response = await send(...request);
      const text = await response.text();
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
    },
    async signIn(email) {
      const response = await send(undefined, 'POST', '/users/login', { email, password });
      const { user } = (await response.json()) as { user: { id: string } };
      const cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
      return { id: user.id, cookie };
    },
    close: () => payload.destroy(),
  };
}
