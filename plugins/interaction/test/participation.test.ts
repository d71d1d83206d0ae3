import { randomUUID } from 'node:crypto';
import { formTemplates } from '@mingtang/forms';
import { formAt, isOver } from '@mingtang/intake/outside';
import type { ConsultationRecord, SurveyRecord } from '@mingtang/publication/records';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../../tests/int/rest-client.ts';
import { bodyOf } from '../../../tests/int/two-towns.ts';
import { settlePhases } from '../src/participation/actions/settle-phases.ts';
import { formEndOf } from '../src/participation/domain/rules.ts';
import { bootInteraction } from './inside.ts';

let inside: Awaited<ReturnType<typeof bootInteraction>>;
let site: string;
let other: string;
const people = {} as Record<
  'editor' | 'publisher' | 'clerk' | 'stranger' | 'admin' | 'auditor',
  Person
>;

beforeAll(async () => {
  inside = await bootInteraction();
  const { addSite, addPerson } = inside;
  site = await addSite('中宁县', 'zhongning');
  other = await addSite('海原县', 'haiyuan');
  people.editor = await addPerson('editor', { site, roles: ['editor'] });
  people.publisher = await addPerson('publisher', { site, roles: ['publisher'] });
  people.clerk = await addPerson('clerk', { site, roles: ['clerk'] });
  people.stranger = await addPerson('stranger', {
    site: other,
    roles: ['editor', 'publisher', 'clerk', 'approver'],
  });
  people.admin = await addPerson('admin', { globalRoles: ['system-admin'] });
  people.auditor = await addPerson('auditor', { globalRoles: ['auditor'] });
});

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

const draft = {
  title: '中宁县城市供热管理办法（征求意见稿）',
  organ: '县住建局',
  draftKind: 'normative',
  background: '现行办法满五年。',
  draft: bodyOf('第一条　为了规范供热行为，制定本办法。'),
  from: inDays(-1),
  until: inDays(31),
};
const save = (collection: string, data: object, as = people.publisher) =>
  inside.ask('POST', `/${collection}`, { as, body: { site, ...data } });
const change = (collection: string, id: string, data: object, as = people.publisher) =>
  inside.ask('PATCH', `/${collection}/${id}`, { as, body: data });
const published = async <T>(key: string): Promise<T | undefined> =>
  (await inside.query(`select record from outbound.published where key = '${key}'`))[0]?.record as
    | T
    | undefined;

async function consultation(more: object = {}): Promise<string> {
  const answer = await save('consultations', { ...draft, ...more, _status: 'published' });
  expect([answer.status, answer.text.slice(0, 400)]).toEqual([201, expect.anything()]);
  await inside.offerForms();
  return String(answer.body.doc.id);
}
const commentPath = (id: string) => `/apply/comment-${formEndOf(id)}.html`;
const comment = (id: string, more: object = {}) =>
  inside.send(site, commentPath(id), {
    part: '第一条',
    text: '=HYPERLINK("http://evil.example")<b>建议</b>增加停热退费',
    name: '马建国',
    phone: '13909551234',
    ...more,
  });
/** It is past its end now, whatever it said. */
const endNow = async (collection: 'consultations' | 'surveys', id: string) => {
  const until = new Date(Date.now() - 1000).toISOString();
  const more =
    collection === 'consultations' ? { shortReason: '为了测试而缩短的征求意见期限' } : {};
  const answer = await change(collection, id, { until, ...more, _status: 'published' });
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.anything()]);
};
const faults = (answer: { body: { errors: { data: { errors: { path: string }[] } }[] } }) =>
  answer.body.errors[0]?.data.errors.map(({ path }) => path);

describe('a draft put out for comment', () => {
  test('is out for thirty days, or says in public why not', async () => {
    const short = { ...draft, until: inDays(10), _status: 'published' };
    expect(faults(await save('consultations', short))).toEqual(['shortReason']);
    const id = await consultation({
      until: inDays(10),
      shortReason: '供暖期前需要施行，经县政府同意缩短。',
    });
    expect(await published<ConsultationRecord>(`consultation:${id}`)).toMatchObject({
      shortReason: '供暖期前需要施行，经县政府同意缩短。',
      phase: 'open',
      path: expect.stringMatching(/^\/hd\/consultations\/\d{8}-[0-9a-f]{8}\.html$/),
    });
    expect(
      faults(await save('consultations', { ...draft, until: draft.from, _status: 'published' })),
    ).toEqual(['until']);
  });

  test('is published by publishers alone', async () => {
    const answer = await save('consultations', { ...draft, _status: 'published' }, people.editor);
    expect(answer.status).toBe(403);
    expect((await save('consultations', draft, people.stranger)).status).toBe(403);
  });

  test('takes comments while it is open, and only then', async () => {
    const ahead = await consultation({ from: inDays(1), until: inDays(40) });
    expect(await formAt(inside.db, site, commentPath(ahead))).toBeUndefined();
    expect(await published<ConsultationRecord>(`consultation:${ahead}`)).toMatchObject({
      phase: 'announced',
    });
    const id = await consultation();
    expect((await comment(id)).opened).toBe('taken');
    const form = await formAt(inside.db, site, commentPath(id));
    expect(await isOver(inside.db, form ?? {})).toBe(false);
    await endNow('consultations', id);
    expect(await isOver(inside.db, { until: new Date(Date.now() - 1).toISOString() })).toBe(true);
    // The form that somebody still has open: it came too late by the clock of the intake log.
    expect((await comment(id)).opened).toBe('failed');
    await inside.offerForms();
    expect(await formAt(inside.db, site, commentPath(id))).toBeUndefined();
    const counts = (
      await inside.ask('GET', `/participation/consultations/${id}`, { as: people.clerk })
    ).body.counts;
    expect(counts.received).toBe(1);
  });

  test('ends by the clock of the database, without anybody saving it', async () => {
    const id = await consultation();
    await inside.query(
      `update outbound.published set record = record || '{"phase": "announced"}' where key = 'consultation:${id}'`,
    );
    expect(await settlePhases(inside.payload)).toBe(1);
    expect(await published<ConsultationRecord>(`consultation:${id}`)).toMatchObject({
      phase: 'open',
    });
    expect(await settlePhases(inside.payload)).toBe(0);
  });

  test('is answered comment by comment: who made it is told, and the result counts them', async () => {
    const id = await consultation();
    const { found } = await comment(id);
    await comment(id, { text: '建议延长供暖期' });
    expect((await found())?.status?.state).toContain('已收到');
    await endNow('consultations', id);
    const result = { resultText: '采纳一条。', _status: 'published' };
    expect(faults(await change('consultations', id, result))).toEqual(['resultText']);
    const read = async (as: Person) =>
      (await inside.ask('GET', `/participation/consultations/${id}`, { as })).body;
    const { comments } = await read(people.clerk);
    expect(JSON.stringify(comments)).not.toMatch(/马建国|13909551234/);
    const sort = (n: number, said: object, as = people.clerk) =>
      inside.ask('POST', `/participation/comments/${comments[n].id}/acts/sort`, { as, body: said });
    expect((await sort(0, { verdict: 'perhaps', reason: '理由' })).status).toBe(400);
    expect((await sort(0, { verdict: 'adopted', reason: '' })).status).toBe(400);
    expect((await sort(0, { verdict: 'adopted', reason: '已写入第八条' })).status).toBe(200);
    expect((await found())?.status).toMatchObject({ state: '采纳', next: '已写入第八条' });
    const both = await Promise.all(
      ['partly', 'rejected'].map((verdict) =>
        sort(1, { verdict, reason: '与上位法不符', revision: 0 }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await change('consultations', id, result)).status).toBe(200);
    const record = await published<ConsultationRecord>(`consultation:${id}`);
    expect(record?.result).toMatchObject({ text: '采纳一条。', received: 2, adopted: 1 });
    expect(JSON.stringify(record)).not.toContain('马建国');
  });

  test('is read by those who work on it at its site; contacts by who says why', async () => {
    const id = await consultation();
    await comment(id);
    const path = `/participation/consultations/${id}`;
    const {
      body: { comments },
    } = await inside.ask('GET', path, { as: people.editor });
    const reveal = (as: Person | undefined, why: string) =>
      inside.ask('POST', `/participation/comments/${comments[0].id}/reveal`, {
        ...(as && { as }),
        body: { why },
      });
    for (const as of [people.stranger, people.admin, people.auditor, undefined]) {
      const asking = as ? { as } : {};
      expect((await inside.ask('GET', path, asking)).status).toBe(404);
      expect((await inside.ask('GET', `${path}/export`, asking)).status).toBe(404);
      expect((await reveal(as, '看看')).status).toBe(404);
      const sort = `/participation/comments/${comments[0].id}/acts/sort`;
      const said = { verdict: 'adopted', reason: '理由' };
      expect((await inside.ask('POST', sort, { ...asking, body: said })).status).toBe(404);
    }
    expect((await reveal(people.clerk, '')).status).toBe(400);
    expect((await reveal(people.clerk, '回访')).body.contact).toEqual({
      name: '马建国',
      phone: '13909551234',
    });
    const csv = await inside.fetch('GET', `${path}/export`, { as: people.clerk });
    const text = await csv.text();
    expect(text).toContain(`"'=HYPERLINK`);
    expect(text).not.toMatch(/马建国|13909551234/);
    expect(
      (
        await inside.ask('GET', `/participation/consultations/${randomUUID()}`, {
          as: people.clerk,
        })
      ).status,
    ).toBe(404);
  });
});

describe('a survey', () => {
  const definition = formTemplates.find(({ id }) => id === 'survey')?.definition;

  async function questions(more: object = {}): Promise<string> {
    const form = await inside.make('forms', { site, name: '问卷', definition, ...more });
    await inside.make('form-versions', {
      site,
      form,
      number: 1,
      definition,
      note: '首次',
      ...more,
    });
    return form;
  }
  const asked = {
    title: '政务大厅延时服务需求调查',
    organ: '县行政审批局',
    text: '请告诉我们什么时间方便。',
    from: inDays(-1),
    until: inDays(10),
  };
  async function survey(more: object = {}): Promise<string> {
    const form = await questions();
    const answer = await save('surveys', { ...asked, form, ...more, _status: 'published' });
    expect([answer.status, answer.text.slice(0, 400)]).toEqual([201, expect.anything()]);
    await inside.offerForms();
    return String(answer.body.doc.id);
  }
  const answer = (id: string, satisfied = 'very') =>
    inside.send(site, `/apply/survey-${formEndOf(id)}.html`, {
      ...{ satisfied, reasons: ['time'], score: 9 },
      words: '机密的话 13909551234',
    });

  test('asks nothing that tells who answers, and its questions stay', async () => {
    const person = formTemplates.find(({ id }) => id === 'person')?.definition;
    const personal = await questions({ definition: person });
    const drafted = await questions({ address: 'relief' });
    const unpublished = await inside.make('forms', { site, name: '问卷', definition });
    for (const form of [personal, drafted, unpublished]) {
      expect(faults(await save('surveys', { ...asked, form, _status: 'published' }))).toEqual([
        'form',
      ]);
    }
    const id = await survey();
    const form = await questions();
    expect(faults(await change('surveys', id, { form, _status: 'published' }))).toEqual(['form']);
  });

  test('is answered while it is open; results are published when it is over, without words', async () => {
    const id = await survey();
    for (const how of ['very', 'very', 'no']) expect((await answer(id, how)).opened).toBe('taken');
    expect((await published<SurveyRecord>(`survey:${id}`))?.result).toBeUndefined();
    const read = await inside.ask('GET', `/participation/surveys/${id}`, { as: people.editor });
    expect(read.body.worded[0].texts).toContain('机密的话 13909551234');
    for (const as of [people.stranger, people.admin, people.auditor]) {
      expect((await inside.ask('GET', `/participation/surveys/${id}`, { as })).status).toBe(404);
    }
    await endNow('surveys', id);
    const record = await published<SurveyRecord>(`survey:${id}`);
    expect(record?.result).toMatchObject({ answers: 3 });
    expect(record?.result?.questions[0]?.options.map(({ count }) => count)).toEqual([2, 0, 0, 1]);
    expect(JSON.stringify(record)).not.toContain('机密');
    expect((await answer(id)).opened).toBe('failed');
    const [sealed] = await inside.query(
      `select string_agg(a::text, '') as all from interaction.answer a`,
    );
    expect(JSON.stringify(sealed)).not.toContain('satisfied');
  });

  test('shows results while it is open, where the site wants it', async () => {
    const id = await survey({ isLive: true });
    await answer(id);
    expect(await settlePhases(inside.payload)).toBe(1);
    expect((await published<SurveyRecord>(`survey:${id}`))?.result).toMatchObject({ answers: 1 });
  });
});
