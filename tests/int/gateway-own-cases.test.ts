import { newStatusAccess, type OwnCase } from '@mingtang/intake';
import type { FormRecord } from '@mingtang/publication';
import { beforeEach, expect, test } from 'vitest';
import { ownListId, sealOwnList } from '../../plugins/intake/src/domain/own-list.ts';
import { put } from '../stack/corpus.ts';
import { servedForm } from './served-form.ts';

const path = '/apply/own-cases.html';
let served: Awaited<ReturnType<typeof servedForm>>;
beforeEach(async () => {
  served = await servedForm(form, 'own-cases.ask');
});

/** As the kind offers it; which sites have it is asked of a database elsewhere. */
const form = {
  path,
  letter: 'E',
  isTracked: false,
  seldom: { field: 'email', most: 3, fromOne: 10, seconds: 3600 },
  title: '查询我的办件',
  description: '用邮箱查看自己的办件。',
  html: '',
  next: '链接几分钟内就会发到邮箱。',
  pages: [
    {
      sections: [
        {
          title: '邮箱',
          fields: [{ name: 'email', label: '邮箱', type: 'text', most: 254, format: 'email' }],
        },
      ],
    },
  ],
} satisfies Omit<FormRecord, 'kind' | 'id' | 'key'>;

const one: OwnCase = {
  number: 'S20261127-7K3MQ4',
  title: '食品经营许可<b>',
  state: '已受理，等待审查',
  due: '2026-12-20',
  site: '中宁县市场监管局',
  tracking: 'http://scjg.localhost/tracking/',
};

async function mailed(until = new Date(Date.now() + 60_000)): Promise<string> {
  const { code, codeKey } = newStatusAccess('S', new Date());
  await put(served.db, served.site.id, [
    {
      kind: 'own-list',
      id: ownListId(codeKey),
      sealed: sealOwnList(codeKey, { cases: [one], at: new Date().toISOString() }),
      until: until.toISOString(),
    },
  ]);
  return code.replaceAll(' ', '');
}

const cookieIn = (headers: Record<string, unknown>) => String(headers['set-cookie'] ?? '');

test('the link is looked at without being used, opens once, and the list stays for who opened it', async () => {
  const { ask, send } = served;
  const link = await mailed();
  for (let n = 0; n < 3; n++) {
    const looked = await ask('GET', `${path}?link=${link}`);
    expect(looked.status).toBe(200);
    expect(looked.html).toContain('查看我的办件');
    expect(looked.html).not.toContain('食品经营许可');
  }
  const opened = await send({ link });
  expect([opened.status, opened.headers.location]).toEqual([303, path]);
  expect(cookieIn(opened.headers)).toMatch(
    /^own-cases=\S+; Path=\/apply\/own-cases\.html; Max-Age=1800; HttpOnly; SameSite=Strict$/,
  );
  const cookie = cookieIn(opened.headers).split(';')[0] as string;
  const list = await ask('GET', path, undefined, { cookie });
  expect(list.status).toBe(200);
  expect(list.headers['cache-control']).toBe('no-store');
  for (const said of [one.number, one.state, one.due, one.site]) expect(list.html).toContain(said);
  expect(list.html).toContain('食品经营许可&lt;b&gt;');
  const again = await send({ link });
  expect(again.status).toBe(404);
  expect(again.html).toContain('链接无效、已经用过或者已经过期');
  expect(again.headers).not.toHaveProperty('set-cookie');
  const left = await send({ leave: '1' }, { cookie });
  expect(cookieIn(left.headers)).toContain('Max-Age=0');
});

test('without the cookie, with another or with one that was changed, only the question is shown', async () => {
  const { ask, send } = served;
  const cookie = cookieIn((await send({ link: await mailed() })).headers).split(';')[0] as string;
  const [name, code, until, mark] = cookie.split(/[=.]/);
  for (const given of [
    '',
    `${name}=${code}.${Number(until) + 1}.${mark}`,
    `${name}=${await mailed()}.${until}.${mark}`,
    `${name}=${code}.${Date.now() - 1}.${mark}`,
    `${name}=x`,
  ]) {
    const shown = await ask('GET', path, undefined, given ? { cookie: given } : {});
    expect(shown.html, given).not.toContain('食品经营许可');
    expect(shown.html).toContain('name="email"');
  }
});

test('an old link, a made-up one and one of another site are refused alike, and guessing ends', async () => {
  const { send } = served;
  const shown = ({ html }: { html: string }) => html.replace(/ value="[^"]*"/g, '');
  const old = await send({ link: await mailed(new Date(Date.now() - 1000)) });
  const none = await send({ link: '0'.repeat(28) });
  expect([old.status, none.status]).toEqual([404, 404]);
  expect(shown(old)).toBe(shown(none));
  let last = none;
  for (let n = 0; n < 18; n++) last = await send({ link: 'x' });
  expect(last.status).toBe(429);
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
});

test('whatever the address, the answer is the same; one address is asked for three times an hour, one household ten', async () => {
  const { form: open, send, db } = served;
  const asked = async (email: string) => send({ email, token: await open() });
  const shown = ({ html }: { html: string }) => html.replace(/ value="[^"]*"/g, '');
  const [mine, theirs] = [await asked('ma@example.com'), await asked('nobody@example.com')];
  expect([mine.status, theirs.status]).toEqual([200, 200]);
  expect(shown(mine)).toBe(shown(theirs));
  for (const email of ['MA@example.com', 'ma@example.com']) {
    expect((await asked(email)).status).toBe(200);
  }
  const fourth = await asked('ma@example.com');
  expect(fourth.status).toBe(429);
  expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(0);
  const others = [];
  for (let n = 0; n < 7; n++) others.push((await asked(`someone${n}@example.com`)).status);
  expect(others).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const { rows } = await db.query('select string_agg(t::text, $1) as all from inbound.tries t', [
    ' ',
  ]);
  expect(rows[0].all).not.toContain('example.com');
});
