import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/stack/database.ts';
import { bootHouse, type House, type Person, password } from './config.ts';

let house: House;
const site: Record<string, string> = {};
const person: Record<string, Person> = {};
const note: Record<string, string> = {};

async function put<T = { id: string }>(collection: string, data: object): Promise<T> {
  return (await house.payload.create({
    collection: collection as 'users',
    data: data as never,
    draft: false as never,
  })) as T;
}

async function addSite(name: string, parent?: string) {
  const { id } = await put('sites', {
    name,
    shortName: name,
    level: parent ? 'township' : 'county',
    parent,
    status: 'live',
    theme: 'civic',
    mount: { host: 'county.localhost', basePath: `/${name}/` },
    identifiers: { organizer: name },
  });
  site[name] = id;
}

async function addPerson(
  name: string,
  at: { site: string; roles: string[]; subtree?: boolean }[],
  globalRoles: string[] = [],
) {
  const email = `${name}@example.cn`;
  const { id } = await put('users', { name, email, password, globalRoles });
  for (const membership of at) {
    await put('memberships', { ...membership, site: site[membership.site], user: id });
  }
  person[name] = await house.signIn(email);
}

beforeAll(async () => {
  house = await bootHouse(await freshDatabase());
  await addSite('county');
  await addSite('east', site.county);
  await addSite('hamlet', site.east);
  await addSite('west');
  await addPerson('system', [], ['system-admin']);
  await addPerson('security', [], ['security-admin']);
  await addPerson('auditor', [], ['auditor']);
  await addPerson('eastEditor', [{ site: 'east', roles: ['editor'] }]);
  await addPerson('eastAdmin', [{ site: 'east', roles: ['site-admin'] }]);
  await addPerson('westEditor', [{ site: 'west', roles: ['editor'] }]);
  await addPerson('westReviewer', [{ site: 'west', roles: ['reviewer'] }]);
  await addPerson('countyEditor', [{ site: 'county', roles: ['editor'], subtree: true }]);
  await addPerson('both', [
    { site: 'east', roles: ['editor'] },
    { site: 'west', roles: ['editor'] },
  ]);
  for (const name of ['east', 'west', 'hamlet']) {
    const { id } = await put('notes', { title: name, site: site[name], _status: 'published' });
    note[name] = id;
  }
});

afterAll(() => house?.close());

async function titlesSeenBy(name: string) {
  const { body } = await house.ask(person[name], 'GET', '/notes?sort=title&draft=true');
  return (body.docs ?? []).map((doc: { title: string }) => doc.title);
}

test.each([
  ['an editor of one site sees that site', 'eastEditor', ['east']],
  ['an editor of a subtree sees every site below', 'countyEditor', ['east', 'hamlet']],
  ['a member of two sites sees both', 'both', ['east', 'west']],
  ['the auditor sees all', 'auditor', ['east', 'hamlet', 'west']],
  ['the system administrator sees all', 'system', ['east', 'hamlet', 'west']],
  ['the security administrator sees no content', 'security', []],
])('%s', async (_rule, name, titles) => {
  expect(await titlesSeenBy(name)).toEqual(titles);
});

test('versions are seen where the document is', async () => {
  const versions = async (name: string) => {
    const { body } = await house.ask(person[name], 'GET', '/notes/versions?depth=0');
    return body.docs?.map((doc: { version: { title: string } }) => doc.version.title) ?? [];
  };
  expect(await versions('eastEditor')).toEqual(['east']);
  expect(await versions('auditor')).toHaveLength(3);
  expect(await versions('security')).toEqual([]);
});

describe('writing', () => {
  test.each([
    ['an editor writes at their site', 'eastEditor', 'east', 201],
    ['an editor does not write elsewhere', 'eastEditor', 'west', 403],
    ['a reviewer does not write', 'westReviewer', 'west', 403],
    ['a subtree reaches two levels down', 'countyEditor', 'hamlet', 201],
    ['the auditor does not write', 'auditor', 'west', 403],
  ])('%s', async (_rule, name, at, status) => {
    for (const query of ['', '?draft=true']) {
      const answer = await house.ask(person[name], 'POST', `/notes${query}`, {
        title: 'new',
        site: site[at],
      });
      expect(answer.status).toBe(status);
    }
  });

  test('a draft without a site goes to the only site its author has', async () => {
    const { body } = await house.ask(person.eastEditor, 'POST', '/notes?draft=true&depth=0', {});
    expect(body.doc.site).toBe(site.east);
  });

  test('a forged site cookie does not choose the site', async () => {
    const { body } = await house.ask(
      person.eastEditor,
      'POST',
      '/notes?draft=true&depth=0',
      {},
      {
        Cookie: `${person.eastEditor?.cookie}; payload-tenant=${site.west}`,
      },
    );
    expect(body.doc.site).toBe(site.east);
  });

  test('what is published stays with its site, even for somebody who writes at both', async () => {
    const moved = await house.ask(person.both, 'PATCH', `/notes/${note.east}?draft=true`, {
      site: site.west,
    });
    expect(moved).toMatchObject({
      status: 409,
      body: { errors: [{ data: { code: 'site-fixed' } }] },
    });
  });

  test('a draft moves between the sites of its author, and not elsewhere', async () => {
    const { body } = await house.ask(person.both, 'POST', '/notes?draft=true', { site: site.east });
    const path = `/notes/${body.doc.id}?draft=true&depth=0`;
    const moved = await house.ask(person.both, 'PATCH', path, { site: site.west });
    expect(moved.body.doc?.site, JSON.stringify(moved.body)).toBe(site.west);
    const away = await house.ask(person.both, 'PATCH', path, { site: site.hamlet });
    expect(away.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a reference to a document of another site is refused, in a draft as well', () => {
  const foreign = () => note.west as string;
  test.each<[string, () => object]>([
    ['as a relationship', () => ({ see: foreign() })],
    ['spelled in capitals', () => ({ see: foreign().toUpperCase() })],
    ['spelled without hyphens', () => ({ body: { value: foreign().replaceAll('-', '') } })],
    ['spelled in braces', () => ({ body: { value: `{${foreign()}}` } })],
    [
      'among several of several kinds',
      () => ({ alsoSee: [{ relationTo: 'notes', value: foreign() }] }),
    ],
    ['in a row', () => ({ rows: [{ see: foreign() }] })],
    [
      'in a node of rich text',
      () => ({
        body: {
          root: {
            children: [
              { type: 'link', fields: { doc: { relationTo: 'notes', value: foreign() } } },
            ],
          },
        },
      }),
    ],
  ])('%s', async (_where, data) => {
    for (const query of ['', '?draft=true']) {
      const created = await house.ask(person.eastEditor, 'POST', `/notes${query}`, {
        title: 'x',
        ...data(),
      });
      expect(created.status).toBe(400);
      const changed = await house.ask(
        person.eastEditor,
        'PATCH',
        `/notes/${note.east}${query}`,
        data(),
      );
      expect(changed.status).toBe(400);
    }
  });

  test('one of the same site is taken', async () => {
    const answer = await house.ask(person.eastEditor, 'POST', '/notes?draft=true', {
      see: note.east,
    });
    expect(answer.status).toBe(201);
  });
});

describe('rights', () => {
  test('a right taken away is gone with the next request', async () => {
    await addPerson('leaver', [{ site: 'east', roles: ['editor'] }]);
    expect(await titlesSeenBy('leaver')).toContain('east');
    await house.payload.delete({
      collection: 'memberships' as 'users',
      where: { user: { equals: person.leaver?.id } },
    });
    expect(await titlesSeenBy('leaver')).toEqual([]);
  });

  test('a login does not bring back what was taken away while it ran', async () => {
    await addPerson('demoted', [], ['system-admin']);
    const signIn = house.signIn('demoted@example.cn');
    await house.payload.update({
      collection: 'users',
      id: person.demoted?.id as string,
      data: { globalRoles: [] } as never,
    });
    await signIn;
    expect(await titlesSeenBy('demoted')).toEqual([]);
  });

  test.each<[string, string, () => [string, string, object?], number]>([
    [
      'nobody makes themselves an administrator',
      'eastAdmin',
      () => ['PATCH', `/users/${person.eastAdmin?.id}`, { globalRoles: ['system-admin'] }],
      200,
    ],
    [
      'nobody gives themselves a site',
      'eastAdmin',
      () => [
        'POST',
        '/memberships',
        { user: person.eastAdmin?.id, site: site.east, roles: ['publisher'] },
      ],
      403,
    ],
    [
      'a site administrator adds members to their site',
      'eastAdmin',
      () => [
        'POST',
        '/memberships',
        { user: person.westReviewer?.id, site: site.east, roles: ['editor'] },
      ],
      201,
    ],
    [
      'a site administrator adds no members to other sites',
      'eastAdmin',
      () => [
        'POST',
        '/memberships',
        { user: person.eastEditor?.id, site: site.west, roles: ['editor'] },
      ],
      403,
    ],
    [
      'a site administrator grants no subtree they do not administer',
      'eastAdmin',
      () => [
        'POST',
        '/memberships',
        { user: person.westEditor?.id, site: site.east, roles: ['editor'], subtree: true },
      ],
      403,
    ],
    [
      'an administrator does not set the password of another',
      'system',
      () => ['PATCH', `/users/${person.security?.id}`, { password: 'another good password' }],
      403,
    ],
    [
      'an editor does not change colleagues',
      'eastEditor',
      () => ['PATCH', `/users/${person.both?.id}`, { name: 'x' }],
      403,
    ],
    [
      'an editor does not see people of other sites',
      'eastEditor',
      () => ['GET', `/users/${person.westEditor?.id}`],
      404,
    ],
    [
      'a short password is refused',
      'eastEditor',
      () => ['PATCH', `/users/${person.eastEditor?.id}`, { password: 'short' }],
      400,
    ],
    ['a site is never deleted', 'system', () => ['DELETE', `/sites/${site.hamlet}`], 403],
    [
      'a site does not hang below its own',
      'system',
      () => ['PATCH', `/sites/${site.county}`, { parent: site.hamlet }],
      400,
    ],
    [
      'one person is not two administrators',
      'security',
      () => ['PATCH', `/users/${person.both?.id}`, { globalRoles: ['auditor', 'system-admin'] }],
      400,
    ],
  ])('%s', async (_rule, name, request, status) => {
    const [method, path, body] = request();
    const answer = await house.ask(person[name], method, path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    const users = await house.payload.find({
      collection: 'administrators' as 'users',
      pagination: false,
    });
    expect(users.docs.map((doc) => (doc as unknown as { role: string }).role).sort()).toEqual([
      'auditor',
      'security-admin',
      'system-admin',
    ]);
  });

  test('a site administrator does not move their site to another address', async () => {
    await house.ask(person.eastAdmin, 'PATCH', `/sites/${site.east}`, {
      motto: '为人民服务',
      mount: { host: 'www.localhost', basePath: '/' },
      status: 'closed',
    });
    const east = await house.payload.findByID({
      collection: 'sites' as 'users',
      id: site.east as string,
    });
    expect(east).toMatchObject({
      motto: '为人民服务',
      mount: { host: 'county.localhost', basePath: '/east/' },
      status: 'live',
    });
  });

  test('two sites do not share an address', async () => {
    await expect(addSite('east')).rejects.toThrow();
  });
});

test('refusals come in the language of whoever asked', async () => {
  const ask = (language: string) =>
    house.ask(
      person.eastEditor,
      'PATCH',
      `/users/${person.eastEditor?.id}`,
      { password: 'short' },
      {
        'Accept-Language': language,
      },
    );
  expect((await ask('zh')).body.errors[0]).toMatchObject({
    message: '密码太短。请至少使用 10 个字符。',
    data: { code: 'password-short' },
  });
  expect((await ask('en')).body.errors[0].message).toMatch(/^The password is too short/);
});

describe('the colours of a site', () => {
  const colour = (tokens: object, language = 'zh') =>
    house.ask(
      person.system,
      'PATCH',
      `/sites/${site.west}`,
      { tokens },
      { 'Accept-Language': language },
    );

  test.each([
    ['zh', /对比度只有 1\.7，至少需要 4\.5.*可改用相近的 #007591/],
    ['en', /contrast of 1\.7 and needs 4\.5\. The nearest that can be read is #007591/],
  ])(
    'are refused where they cannot be read, with the nearest that can (%s)',
    async (language, words) => {
      const { status, body } = await colour({ primary: '#5bc0de' }, language);
      expect(status).toBe(400);
      expect(body.errors[0].data.errors).toEqual([
        expect.objectContaining({ path: 'tokens.primary', message: expect.stringMatching(words) }),
      ]);
    },
  );

  test('are kept where they can be read', async () => {
    const { status, body } = await colour({ primary: '#007591', accent: '#A63F1C' });
    expect(status).toBe(200);
    expect(body.doc.tokens).toMatchObject({ primary: '#007591', accent: '#A63F1C' });
  });
});
