import { mail } from '@mingtang/mail';
import { migrate as migrateMail, openTransport, sendDue } from '@mingtang/mail/sending';
import { subscribe, useTicket } from '@mingtang/subscriptions';
import { followLog, forgetWhatIsOver, migrate, tellFollowers } from '@mingtang/subscriptions/jobs';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type House,
  openHouse,
  type Person,
  siteData,
  words,
} from '../../plugins/editorial/test/house.ts';
import { type MailServer, openMailServer, partsOf, type Taken } from '../stack/mail-server.ts';

let house: House;
let server: MailServer;
let town: string;
let open: string;
let notices: string;
let news: string;
let publisher: Person;

beforeAll(async () => {
  house = await openHouse({
    more: () => [mail({ cmsUrl: 'http://localhost:3000', leaves: true })],
  });
  await migrateMail(house.databaseUrl);
  await migrate(house.databaseUrl);
  server = await openMailServer();
  town = (await house.put('sites', siteData('东镇', '/east/'))).id;
  const column = async (name: string, slug: string, parent?: string) =>
    (
      await house.put('columns', {
        site: town,
        name,
        slug,
        parent,
        type: '工作动态',
        layout: parent || slug === 'yw' ? 'list' : 'sections',
      })
    ).id;
  open = await column('政务公开', 'zwgk');
  notices = await column('通知公告', 'gg', open);
  news = await column('要闻', 'yw');
  publisher = await house.person('publisher', [{ site: town, roles: ['publisher'] }]);
});
afterAll(async () => {
  await server?.close();
  await house?.close();
});
beforeEach(async () => {
  await house.query('delete from mail.outbox');
  await house.query('delete from subscriptions.subscription');
  server.taken.length = 0;
});

const asker = () => createLocalReq({}, house.payload);
const ask = async (change: Partial<Parameters<typeof subscribe>[1]> = {}) =>
  subscribe(await asker(), {
    site: town,
    address: 'wang@example.cn',
    follows: [],
    frequency: 'at-once',
    ...change,
  });
const use = async (act: 'confirm' | 'end', ticket: string) =>
  useTicket(await asker(), { site: town, act, ticket });

/** The mails that have arrived since this was last asked. */
async function arrived(): Promise<Taken[]> {
  const transport = openTransport({
    smtp: { host: '127.0.0.1', port: server.port, secure: false },
    from: { address: 'no-reply@zw.gov.cn' },
  });
  await sendDue(house.payload, transport, { domain: 'zw.gov.cn' });
  transport.close();
  return server.taken.splice(0);
}
const ticketIn = (taken: Taken | undefined, act: 'confirm' | 'end') => {
  const found =
    taken && new RegExp(`/subscribe-${act}\\.html\\?ticket=([\\w-]+)`).exec(partsOf(taken).text);
  if (!found?.[1]) throw new Error(`No link to ${act}`);
  return found[1];
};
async function follower(change: Parameters<typeof ask>[0] = {}): Promise<void> {
  expect(await ask(change)).toBe('asked');
  const [confirmation] = await arrived();
  expect(await use('confirm', ticketIn(confirmation, 'confirm'))).toBe('confirmed');
}

async function publish(title: string, column = notices): Promise<string> {
  const { status, body } = await house.ask(publisher, 'POST', '/articles', {
    site: town,
    title,
    column,
    body: words(`${title}的正文。`),
    source: '东镇人民政府',
    _status: 'published',
  });
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.doc.id;
}
const withdraw = async (id: string, reason: string) =>
  expect((await house.ask(publisher, 'POST', `/articles/${id}/withdraw`, { reason })).status).toBe(
    200,
  );

const in_ = (milliseconds: number) => new Date(Date.now() + milliseconds);
const minutes = (n: number) => n * 60_000;
const days = (n: number) => n * 24 * 3_600_000;
/** The jobs process as it will be then. */
async function jobs(now: Date): Promise<Taken[]> {
  await followLog(house.payload);
  await tellFollowers(house.payload, now);
  return arrived();
}
const subjects = (mails: Taken[]) => mails.map((taken) => partsOf(taken).text.split('\n')[0]);

describe('asking', () => {
  test('nothing but one mail comes of it until that is confirmed', async () => {
    expect(await ask()).toBe('asked');
    await publish('停水');
    const mails = await jobs(in_(minutes(5)));
    expect(subjects(mails)).toEqual(['请确认订阅：东镇人民政府']);
    expect(mails[0]?.to).toEqual(['wang@example.cn']);
  });

  test('a stranger cannot fill a mailbox: five mails a day for one address, at once or not', async () => {
    const outcomes = await Promise.all(Array.from({ length: 9 }, () => ask()));
    expect(outcomes.filter((one) => one === 'asked')).toHaveLength(5);
    expect(await arrived()).toHaveLength(5);
    expect(await ask({ address: 'li@example.cn' })).toBe('asked');
  });

  test('what is no address, no column of the site, or no such site comes to nothing', async () => {
    expect(await ask({ address: 'a@example.cn\r\nBcc: b@example.cn' })).toBe('not-an-address');
    expect(await ask({ follows: [`column:${town}`] })).toBe('nothing-to-follow');
    expect(await ask({ site: notices })).toBe('no-such-site');
    expect(await ask({ frequency: 'hourly' })).toBe('nothing-to-follow');
    expect(await arrived()).toEqual([]);
  });

  test('what is not confirmed within 48 hours is forgotten with its address', async () => {
    await ask();
    await house.query(
      `update subscriptions.subscription set told_at = now() - interval '49 hours'`,
    );
    const [confirmation] = await arrived();
    expect(await forgetWhatIsOver(house.payload)).toBe(1);
    const { rows } = await house.query(
      'select state, address, asked from subscriptions.subscription',
    );
    expect(rows).toEqual([{ state: 'ended', address: null, asked: null }]);
    expect(await use('confirm', ticketIn(confirmation, 'confirm'))).toBe('no-ticket');
  });

  test('whoever follows already keeps what they have until they confirm the change', async () => {
    await follower({ follows: [`column:${news}`] });
    await ask({ follows: [`column:${notices}`] });
    const [confirmation] = await arrived();
    await publish('要闻一', news);
    expect(subjects(await jobs(in_(minutes(5))))).toEqual(['要闻一']);
    await use('confirm', ticketIn(confirmation, 'confirm'));
    await publish('要闻二', news);
    await publish('公告二');
    expect(subjects(await jobs(in_(minutes(5))))).toEqual(['公告二']);
  });
});

describe('being told at once', () => {
  test('of what is new, what happened within minutes in one mail, with a link to end it', async () => {
    await follower();
    // 999 goes before 1000.
    await house.query(`select setval('outbound.log_seq', 998)`);
    await publish('停水');
    expect(await jobs(in_(minutes(1)))).toEqual([]);
    await publish('停电', news);
    const [told, ...more] = await jobs(in_(minutes(4)));
    if (!told) throw new Error('nobody was told');
    expect(more).toEqual([]);
    const { text, html } = partsOf(told);
    expect(text).toContain('东镇：2 条更新');
    expect(text).toMatch(/停水[\s\S]*https?:\/\/\S+\.html[\s\S]*停电/);
    expect(html).toContain('停电</a>');
    expect(told.headers['list-unsubscribe']).toMatch(
      /^<https?:\/\/\S+subscribe-end\.html\?ticket=\S+>$/,
    );
    expect(told.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(await jobs(in_(minutes(9)))).toEqual([]);
  });

  test('of what stands below a column that is followed, and of nothing else', async () => {
    await follower({ follows: [`column:${open}`] });
    await publish('公告');
    await publish('要闻', news);
    expect(subjects(await jobs(in_(minutes(5))))).toEqual(['公告']);
  });

  test('of a withdrawal, with the reason; not of edits', async () => {
    const id = await publish('旧闻');
    await follower();
    await house.ask(publisher, 'PATCH', `/articles/${id}`, {
      title: '旧闻改',
      _status: 'published',
    });
    expect(await jobs(in_(minutes(5)))).toEqual([]);
    await withdraw(id, '发布有误');
    const [told] = await jobs(in_(minutes(5)));
    expect(told && partsOf(told).text).toMatch(/^［已撤下］旧闻改[\s\S]*发布有误/);
  });

  test('not of what came and went before anybody was told', async () => {
    await follower();
    await withdraw(await publish('手滑'), '误发');
    expect(await jobs(in_(minutes(5)))).toEqual([]);
  });

  test('once, however many processes tell, and however often', async () => {
    for (const address of ['a@example.cn', 'b@example.cn', 'c@example.cn'])
      await follower({ address });
    await publish('一次');
    await Promise.all([followLog(house.payload), followLog(house.payload)]);
    const now = in_(minutes(5));
    await Promise.all([1, 2, 3].map(() => tellFollowers(house.payload, now)));
    expect((await arrived()).map(({ to }) => to[0]).sort()).toEqual([
      'a@example.cn',
      'b@example.cn',
      'c@example.cn',
    ]);
  });

  test('also after a process died while telling', async () => {
    await follower();
    await publish('断电');
    await followLog(house.payload);
    // The outbox refuses in the middle of the transaction, as a dying process would leave it.
    await house.query(
      `alter table mail.outbox add constraint broken check (purpose <> 'subscription-news')`,
    );
    await expect(tellFollowers(house.payload, in_(minutes(5)))).rejects.toThrow();
    await house.query('alter table mail.outbox drop constraint broken');
    expect(subjects(await jobs(in_(minutes(5))))).toEqual(['断电']);
  });
});

describe('being told once a day', () => {
  test('in the morning, of all that happened until then; a quiet day brings nothing', async () => {
    await follower({ frequency: 'daily' });
    await publish('今天');
    const morning = (n: number) => {
      const eight = new Date(Math.floor(Date.now() / days(1)) * days(1));
      return new Date(eight.getTime() + days(n) + minutes(1));
    };
    expect(await jobs(in_(0))).toEqual([]);
    expect(subjects(await jobs(morning(1)))).toEqual(['今天']);
    expect(await jobs(morning(1))).toEqual([]);
    expect(await jobs(morning(2))).toEqual([]);
  });
});

describe('ending it', () => {
  test('by the link in a mail: the address is forgotten at once, and nothing comes any more', async () => {
    await follower();
    await publish('最后');
    const ticket = ticketIn((await jobs(in_(minutes(5))))[0], 'end');
    expect(await use('confirm', ticket)).toBe('no-ticket');
    expect(await use('end', ticket)).toBe('ended');
    const { rows } = await house.query('select state, address from subscriptions.subscription');
    expect(rows).toEqual([{ state: 'ended', address: null }]);
    await publish('之后');
    expect(await jobs(in_(minutes(5)))).toEqual([]);
    expect(await use('end', ticket)).toBe('no-ticket');
    expect(await ask()).toBe('asked');
  });

  test('not by a ticket that somebody made up, or at another site', async () => {
    await follower();
    await publish('某事');
    const ticket = ticketIn((await jobs(in_(minutes(5))))[0], 'end');
    expect(await use('end', `${ticket}x`)).toBe('no-ticket');
    expect(await useTicket(await asker(), { site: notices, act: 'end', ticket })).toBe('no-ticket');
  });

  test('what became of a subscription is only added to', async () => {
    await follower();
    const change = house.query(`update subscriptions.event set what = 'asked'`);
    await expect(change).rejects.toThrow(/only added to/);
  });
});
