import { randomBytes, randomUUID } from 'node:crypto';
import { dayOf, plusDays } from '@mingtang/approvals/clock';
import { track } from '@mingtang/intake/outside';
import type { LetterFiguresRecord, LetterRecord } from '@mingtang/publication/records';
import { createLocalReq } from 'payload';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../tests/int/rest-client.ts';
import { end } from '../../approvals/src/domain/index.ts';
import { pdf } from '../../intake/test/sample-files.ts';
import { publishFigures, reckonLetters } from '../src/letters/actions/count-letters.ts';
import { receiveLetter } from '../src/letters/actions/receive-letter.ts';
import { bootInteraction } from './inside.ts';

let inside: Awaited<ReturnType<typeof bootInteraction>>;
let site: string;
let water: string;
let flowing: string;
const people = {} as Record<
  | 'clerk'
  | 'second'
  | 'approver'
  | 'editor'
  | 'publisher'
  | 'waterman'
  | 'stranger'
  | 'admin'
  | 'auditor'
  | 'officer'
  | 'leader',
  Person
>;

beforeAll(async () => {
  inside = await bootInteraction();
  const { addSite, addPerson, make } = inside;
  site = await addSite('中宁县', 'zhongning');
  water = await addSite('中宁县水务局', 'shuiwu', site);
  flowing = await addSite('海原县', 'haiyuan');
  people.clerk = await addPerson('clerk', { site, roles: ['clerk'] });
  people.second = await addPerson('second', { site, roles: ['clerk'] });
  people.approver = await addPerson('approver', { site, roles: ['approver'] });
  people.editor = await addPerson('editor', { site, roles: ['editor', 'site-admin'] });
  people.publisher = await addPerson('publisher', { site, roles: ['publisher'] });
  people.waterman = await addPerson('waterman', { site: water, roles: ['clerk', 'approver'] });
  people.stranger = await addPerson('stranger', { site: flowing, roles: ['clerk', 'approver'] });
  people.admin = await addPerson('admin', { globalRoles: ['system-admin'] });
  people.auditor = await addPerson('auditor', { globalRoles: ['auditor'] });
  people.officer = await addPerson('officer', { site: flowing, roles: ['clerk', 'approver'] });
  people.leader = await addPerson('leader', { site: flowing, roles: ['approver'] });
  for (const [at, slug] of [
    [site, 'xianzhang'],
    [flowing, 'xianzhang'],
  ]) {
    await make('mailboxes', { ...mailbox, site: at, slug, _status: 'published' });
  }
  await inside.offerForms();
});

const mailbox = {
  name: '县长信箱',
  addressee: '县长',
  of: 'leader',
  text: '对全县工作的意见建议。',
  limits: [
    { kind: 'inquiry', workdays: 5 },
    { kind: 'complaint', workdays: 15 },
  ],
  publishes: true,
  signs: true,
};
const written = {
  kind: 'complaint',
  title: '马建国反映自来水浑浊',
  text: '我叫马建国，住在新堡花园3号楼2单元501室，自来水发黄三天。\n电话 13909551234，身份证 11010519491231002X。\n<script>alert(1)</script><b>请处理</b>',
  name: '马建国',
  phone: '13909551234',
  email: 'ma@example.com',
  publish: 'yes',
};
const secrets = ['马建国', '13909551234', '11010519491231002X', 'ma@example.com', '2单元501'];
const path = '/apply/letter-xianzhang.html';
const reply = '经查为管网检修所致，已冲洗管道，水质检测合格。';

const write = async (more: object = {}, options = {}) => {
  const letter = await inside.send(site, path, { ...written, ...more }, options);
  expect(letter.opened).toBe('taken');
  const [row] = await inside.query(
    `select id from interaction.letter where tracking ->> 'number' = '${letter.sent.number}'`,
  );
  return { ...letter, id: String(row?.id) };
};
const act = (id: string, verb: string, as: Person, body: object = {}) =>
  inside.ask('POST', `/letters/${id}/acts/${verb}`, { as, body });
const done = async (id: string, verb: string, as: Person, body: object = {}) => {
  const answer = await act(id, verb, as, body);
  expect([answer.status, answer.body], verb).toEqual([200, expect.anything()]);
};
const code = async (answer: Promise<{ body: { errors: { data: { code: string } }[] } }>) =>
  (await answer).body.errors[0]?.data.code;
const look = async (id: string, as: Person) =>
  (await inside.ask('GET', `/letters/${id}`, { as })).body;
const answered = async (more: object = {}) => {
  const letter = await write(more);
  await done(letter.id, 'reply', people.clerk, { text: reply });
  await done(letter.id, 'sign', people.approver);
  return letter;
};
const shown = {
  title: '自来水浑浊',
  text: '自来水发黄三天。<script>alert(1)</script>',
  reply,
};
const published = async (id: string): Promise<LetterRecord | undefined> =>
  (await inside.query(`select record from outbound.published where key = 'letter:${id}'`))[0]
    ?.record as LetterRecord | undefined;

describe('a letter from a site', () => {
  test('is told where it stands in one sentence, answered by two people, and mailed', async () => {
    const { id, found } = await write();
    expect((await found())?.status).toMatchObject({
      title: written.title,
      state: expect.stringMatching(/^已收到，由中宁县办理，\d{4}-\d\d-\d\d 前答复$/),
      due: { words: '信箱承诺 15 个工作日内答复' },
    });
    await done(id, 'reply', people.clerk, { text: reply });
    expect(await code(act(id, 'sign', people.clerk) as never)).toBe('not-yours');
    expect((await found())?.status?.next).toBeUndefined();
    await done(id, 'sign', people.approver);
    const status = (await found())?.status;
    expect(status).toMatchObject({
      state: `中宁县已于 ${dayOf(new Date())} 答复`,
      next: `答复：${reply}`,
      asks: 'letter-again',
    });
    const mails = await inside.query(
      `select text from mail.outbox where to_address = 'ma@example.com' and text like '%${reply}%'`,
    );
    expect(mails).toHaveLength(1);
  });

  test('is the mailbox’s by kind: each has its own limit, and a kind it does not take is not asked for', async () => {
    const { id } = await write({ kind: 'inquiry' });
    expect((await look(id, people.clerk)).state).toMatchObject({
      kind: 'inquiry',
      terms: { workdays: 5 },
    });
    const [form] = await inside.query(
      `select record from outbound.published where key = 'form:letter.xianzhang' and site = '${site}'`,
    );
    expect(JSON.stringify(form)).not.toContain('suggestion');
  });

  test('is sealed where it lies: nothing of it is in the tables', async () => {
    await write();
    const tables = await inside.query(
      `select (select string_agg(l::text, '') from interaction.letter l) as letters,
         (select string_agg(w::text, '') from interaction.writing w) as writings,
         (select string_agg(e::text, '') from interaction.letter_event e) as events`,
    );
    for (const secret of [...secrets, '自来水']) {
      expect(JSON.stringify(tables)).not.toContain(secret);
      expect(JSON.stringify(tables)).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  test('keeps its files for those who handle it; each opening is written down', async () => {
    const { id } = await write({}, { file: pdf('照片') });
    const { files } = await look(id, people.clerk);
    const open = (as: Person) => inside.fetch('GET', `/letters/${id}/files/${files[0].id}`, { as });
    expect((await open(people.clerk)).status).toBe(200);
    for (const as of [people.stranger, people.editor, people.auditor, people.admin]) {
      expect((await open(as)).status).toBe(404);
    }
    expect((await look(id, people.clerk)).looks[0].what).toBe('打开附件 照片.pdf');
  });

  test('is followed once, by who has number and code, and by nobody else', async () => {
    const { id, key } = await answered();
    const again = { text: '水又黄了，请再看看。', publish: 'no' };
    const send = async (about: { number: string; codeKey: string }) =>
      (await inside.send(site, '/apply/letter-again.html', again, { about })).opened;
    const wrong = { number: (await key()).number, codeKey: randomBytes(32).toString('base64url') };
    expect(await send(wrong)).toBe('failed');
    expect(await send(await key())).toBe('taken');
    expect(await send(await key())).toBe('failed');
    const { around } = await look(id, people.clerk);
    expect(around).toMatchObject([{ how: 'followed-by' }]);
    const second = await look(around[0].id, people.clerk);
    expect(second).toMatchObject({
      title: `再次来信：${written.title}`,
      writer: '马**',
      state: { mayPublish: false },
      around: [{ id, how: 'follows' }],
    });
  });
});

describe('who may', () => {
  test('see and answer a letter: clerks and approvers of its site, and nobody else', async () => {
    const { id } = await write();
    const others = [
      people.stranger,
      people.waterman,
      people.editor,
      people.publisher,
      people.admin,
      people.auditor,
      undefined,
    ];
    for (const as of others) {
      const asking = as ? { as } : {};
      expect((await inside.ask('GET', `/letters/${id}`, asking)).status).toBe(404);
      const said = { ...asking, body: { text: reply, why: '看看' } };
      expect((await inside.ask('POST', `/letters/${id}/acts/reply`, said)).status).toBe(404);
      expect((await inside.ask('POST', `/letters/${id}/reveal`, said)).status).toBe(404);
      const list = await inside.ask('GET', '/letters', asking);
      expect(list.text).not.toContain(id);
    }
    expect((await inside.ask('GET', `/letters/${randomUUID()}`, { as: people.clerk })).status).toBe(
      404,
    );
  });

  test('know who wrote: whoever handles it and says why, which is written down', async () => {
    const { id } = await write();
    expect(JSON.stringify((await look(id, people.clerk)).writer)).toBe('"马**"');
    const reveal = (why: string) =>
      inside.ask('POST', `/letters/${id}/reveal`, { as: people.clerk, body: { why } });
    expect((await reveal('')).status).toBe(400);
    expect((await reveal('回电核实')).body.writer).toMatchObject({ phone: '13909551234' });
    expect((await look(id, people.clerk)).looks[0]).toMatchObject({ what: '回电核实' });
    const [trail] = await inside.query(
      `select reason from audit.entry where act = 'reveal' and subject = 'letters:${id}'`,
    );
    expect(trail).toEqual({ reason: '回电核实' });
  });

  test('answer a letter that was passed on: the site that has it; publish it: the one that was written to', async () => {
    const { id, found } = await write();
    await done(id, 'transfer', people.clerk, { to: water, reason: '请核查水质' });
    expect((await found())?.status?.state).toMatch(/^已收到，由中宁县水务局办理/);
    expect(await code(act(id, 'reply', people.clerk, { text: reply }) as never)).toBe('not-yours');
    await done(id, 'return', people.waterman, { reason: '不属我局' });
    await done(id, 'transfer', people.clerk, { to: water, reason: '确属你局' });
    await done(id, 'reply', people.waterman, { text: reply });
    expect(await code(act(id, 'sign', people.waterman) as never)).toBe('own-draft');
    await done(id, 'return', people.clerk, { reason: '收回自办' });
    await done(id, 'reply', people.clerk, { text: reply });
    await done(id, 'sign', people.approver);
    expect((await look(id, people.waterman)).errors).toBeDefined();
    expect((await act(id, 'transfer', people.clerk, { to: flowing, reason: '试试' })).status).toBe(
      400,
    );
  });
});

describe('publishing', () => {
  test('proposes what to hide, and refuses what still tells who wrote', async () => {
    const { id } = await answered();
    const { publicDraft } = await look(id, people.clerk);
    const proposed = JSON.stringify(
      [publicDraft.title, publicDraft.text, publicDraft.reply].map((part) =>
        part.map(({ text, hidden }: { text: string; hidden?: string }) => hidden ?? text).join(''),
      ),
    );
    for (const secret of secrets) expect(proposed).not.toContain(secret);
    expect(proposed).toContain('自来水发黄三天');
    for (const part of [
      { title: '马建国反映' },
      { text: '请致电 139 0955 1234' },
      { text: '身份证１１０１０５１９４９１２３１００２Ｘ' },
      { reply: '马建国您好' },
    ]) {
      expect(await code(act(id, 'publish', people.clerk, { ...shown, ...part }) as never)).toBe(
        'tells-who',
      );
    }
    expect(await published(id)).toBeUndefined();
    expect((await look(id, people.clerk)).state.isPublic).toBe(false);
    await done(id, 'publish', people.clerk, shown);
    const record = await published(id);
    expect(record).toMatchObject({
      kind: 'letter',
      path: expect.stringMatching(/^\/hd\/letters\/\d{8}-[0-9a-f]{8}\.html$/),
      title: '自来水浑浊',
      mailbox: '县长信箱',
      replier: '中宁县',
    });
    for (const secret of secrets) expect(JSON.stringify(record)).not.toContain(secret);
  });

  test('a letter whose writer said no is published by no door, not even in the table', async () => {
    const { id } = await answered({ publish: 'no' });
    for (const as of [people.clerk, people.approver]) {
      expect(await code(act(id, 'publish', as, shown) as never)).toBe('not-allowed-by-writer');
    }
    expect((await look(id, people.approver)).publicDraft).toBeUndefined();
    await expect(
      inside.query(`update interaction.letter set public_at = now() where id = '${id}'`),
    ).rejects.toThrow();
    expect(await published(id)).toBeUndefined();
  });

  test('is taken back for a reason that readers are told, and can be done again', async () => {
    const { id, found } = await answered();
    await done(id, 'publish', people.clerk, shown);
    expect((await found())?.status?.story.at(-1)?.text).toContain('公开');
    await done(id, 'unpublish', people.clerk, { reason: '写信人要求' });
    expect(await published(id)).toBeUndefined();
    const [entry] = await inside.query(
      `select record from outbound.log l where key = 'letter:${id}' order by l.seq desc limit 1`,
    );
    expect(JSON.stringify(entry)).toContain('写信人要求');
    await done(id, 'publish', people.clerk, { ...shown, title: '自来水浑浊问题' });
    expect(await published(id)).toMatchObject({ title: '自来水浑浊问题' });
  });
});

test('of two who answer at once one is first, and the other is told who it was', async () => {
  const { id } = await write();
  const { revision } = await look(id, people.clerk);
  const answers = await Promise.all(
    [people.clerk, people.second].map((as) => act(id, 'reply', as, { text: reply, revision })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const beaten = answers.find(({ status }) => status === 409);
  expect(beaten?.text).toMatch(/最近一步由(clerk|second)办理/);
});

test('an arrival that is opened twice is one letter', async () => {
  const req = await createLocalReq({}, inside.payload);
  const arrival = randomUUID();
  const letter = {
    home: site,
    mailbox: { id: 'x', name: '县长信箱' },
    terms: { workdays: 5, signs: false },
    kind: 'inquiry' as const,
    mayPublish: false,
    content: { title: '问', text: '问一问', name: '李四', phone: '13800000000' },
    on: dayOf(new Date()),
    arrival,
  };
  const both = await Promise.all([
    receiveLetter(req, letter),
    receiveLetter(await createLocalReq({}, inside.payload), letter),
  ]);
  expect(both.filter(Boolean)).toHaveLength(1);
});

test('a letter merged into another is told its reply; what is not taken up is told why and where to turn', async () => {
  const first = await write();
  const twin = await write({ email: 'twin@example.com' });
  const { number } = await look(first.id, people.clerk);
  expect(await code(act(first.id, 'merge', people.clerk, { number }) as never)).toBe('same-letter');
  expect(await code(act(twin.id, 'merge', people.clerk, { number: '1999-1' }) as never)).toBe(
    'letter-unknown',
  );
  await done(twin.id, 'merge', people.clerk, { number });
  await done(first.id, 'reply', people.clerk, { text: reply });
  await done(first.id, 'sign', people.approver);
  expect((await twin.found())?.status?.next).toBe(`答复：${reply}`);
  const other = await write();
  await done(other.id, 'refuse', people.clerk, {
    ground: 'petition',
    reason: '请到县信访局反映。',
  });
  expect((await other.found())?.status).toMatchObject({
    state: '不予受理，原因见下',
    next: expect.stringContaining('请到县信访局反映。'),
  });
});

test('guessing number or code of another’s letter finds nothing, whichever is wrong', async () => {
  const { sent } = await write();
  const wrong = sent.code.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  expect(await track(inside.db, site, { number: sent.number, code: wrong })).toBeUndefined();
  expect(
    await track(inside.db, site, { number: 'X20260101-000000', code: sent.code }),
  ).toBeUndefined();
  expect(await track(inside.db, flowing, sent)).toBeUndefined();
});

test('how letters are answered is counted for the public, and lights follow the days', async () => {
  const req = await createLocalReq({}, inside.payload);
  const late = await receiveLetter(req, {
    home: site,
    mailbox: { id: 'x', name: '县长信箱' },
    terms: { workdays: 5, signs: false },
    kind: 'inquiry',
    mayPublish: false,
    content: { title: '迟到的信', text: '等了很久', name: '李四', phone: '13800000000' },
    on: plusDays(dayOf(new Date()), -40),
  });
  await reckonLetters(inside.payload);
  const list = await inside.ask('GET', '/letters?light=red', { as: people.clerk });
  expect(list.body.letters).toMatchObject([{ id: late?.id, title: '迟到的信', writer: '李**' }]);
  expect(await publishFigures(inside.payload, new Date())).toBeGreaterThan(0);
  expect(await publishFigures(inside.payload, new Date())).toBe(0);
  const [row] = await inside.query(
    `select record from outbound.published where key = 'letter-figures:${site}'`,
  );
  const record = (row?.record ?? {}) as LetterFiguresRecord;
  expect(record.received).toBeGreaterThan(record.answered);
  expect(record.inTime).toBe(record.answered);
});

describe('where a flow serves replies', () => {
  beforeAll(async () => {
    await inside.make('flows', {
      name: '来信答复审批',
      site: flowing,
      kinds: ['letter-replies'],
      inUse: true,
      definition: {
        name: { zh: '来信答复', en: 'Replies' },
        start: [{ to: 'sign' }],
        distinctPeople: true,
        steps: [
          {
            id: 'sign',
            name: { zh: '签发', en: 'Sign' },
            kind: 'decide',
            actors: [{ by: 'role', role: 'approver' }],
            mode: 'any',
            verbs: ['approve', 'return', 'reject'],
            next: [{ to: end }],
          },
        ],
      },
    });
  });

  test('a reply waits in the inbox of who signs, never of who wrote it, and is sent when signed there', async () => {
    const { sent, found } = await inside.send(flowing, path, written);
    const [row] = await inside.query(
      `select id from interaction.letter where tracking ->> 'number' = '${sent.number}'`,
    );
    const id = String(row?.id);
    await done(id, 'reply', people.officer, { text: reply });
    const mine = async (as: Person) =>
      (await inside.ask('GET', '/approvals/inbox?list=todo', { as })).body.items.filter(
        ({ subject }: { subject: string }) => subject === id,
      );
    expect(await mine(people.officer)).toEqual([]);
    const [item] = await mine(people.leader);
    expect(await code(act(id, 'sign', people.leader) as never)).toBe('decided-in-inbox');
    const approve = (as: Person) =>
      inside.ask('POST', `/approvals/instances/${item.instance}/act`, {
        as,
        body: { verb: 'approve', task: item.task },
      });
    expect((await approve(people.officer)).status).toBe(403);
    expect((await approve(people.leader)).status).toBe(200);
    expect((await found())?.status?.next).toBe(`答复：${reply}`);
  });
});
