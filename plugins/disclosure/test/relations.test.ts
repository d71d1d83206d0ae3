import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, words } from '../../editorial/test/house.ts';
import { openRegistry, type Registry } from './config.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry?.house.close());

const relationsOf = async (id: string) => (await registry.record(id))?.relations;
const validityOf = async (id: string) => (await registry.record(id))?.policy?.validity;
const inForce = { policy: { validity: 'in-force' } };
const last = async (id: string) => (await registry.house.log(`article:${id}`)).at(-1);

describe('a document that repeals an earlier one', () => {
  test('has the earlier one marked as repealed, with its history, by an entry of its own', async () => {
    const { disclose, record } = registry;
    const old = await disclose('供热管理暂行办法', inForce);
    const later = await disclose('供热管理办法', { ...inForce, relations: { repeals: [old] } });
    expect(await relationsOf(later)).toEqual({ repeals: [old] });
    expect(await relationsOf(old)).toEqual({ repealedBy: [later] });
    expect(await validityOf(old)).toBe('repealed');
    const { validities } = (await record(old)).disclosure;
    expect(validities).toMatchObject([
      { validity: 'in-force' },
      { validity: 'repealed', by: later },
    ]);
    expect((await last(old))?.cause).toBe(`related to article:${later}`);
  });

  test('changes nothing of its words, its number and its times', async () => {
    const { disclose, record } = registry;
    const old = await disclose('收费标准', inForce);
    const was = await record(old);
    await disclose('新收费标准', { relations: { repeals: [old] } });
    const now = await record(old);
    for (const same of ['title', 'html', 'publishedAt', 'updatedAt', 'path']) {
      expect(now[same]).toEqual(was[same]);
    }
    expect(now.disclosure.index).toBe(was.disclosure.index);
  });

  test('leaves alone the draft that somebody is writing of the earlier one', async () => {
    const { disclose, house, people, record } = registry;
    const old = await disclose('补贴办法', inForce);
    await house.ask(people.editor, 'PATCH', `/articles/${old}?draft=true`, {
      title: '补贴办法（拟修订）',
    });
    await disclose('新补贴办法', { relations: { repeals: [old] } });
    expect((await record(old)).title).toBe('补贴办法');
    const draft = await house.ask(people.editor, 'GET', `/articles/${old}?draft=true`);
    expect(draft.body.title).toBe('补贴办法（拟修订）');
  });

  test('does nothing while it is a draft, and undoes it when it is withdrawn or deleted', async () => {
    const { disclose, write, publish, house, people } = registry;
    const old = await disclose('用水办法', inForce);
    const later = await write('新用水办法', { relations: { repeals: [old] } });
    expect(await validityOf(old)).toBe('in-force');
    await publish(later);
    expect(await validityOf(old)).toBe('repealed');
    await house.ask(people.publisher, 'POST', `/articles/${later}/withdraw`, {
      reason: '文本有误',
    });
    expect(await validityOf(old)).toBe('in-force');
    await publish(later);
    expect(await validityOf(old)).toBe('repealed');
    await house.ask(people.publisher, 'DELETE', `/articles/${later}`);
    expect(await validityOf(old)).toBe('in-force');
    expect(await relationsOf(old)).toBeUndefined();
  });

  test('stays repealed when the earlier one is corrected', async () => {
    const { disclose, publish } = registry;
    const old = await disclose('养犬办法', inForce);
    const later = await disclose('新养犬办法', { relations: { repeals: [old] } });
    await publish(old, { title: '养犬办法（更正）' });
    expect([await validityOf(old), await relationsOf(old)]).toEqual([
      'repealed',
      { repealedBy: [later] },
    ]);
  });

  test('what is amended says so', async () => {
    const old = await registry.disclose('停车办法', inForce);
    await registry.disclose('关于修改停车办法的决定', { relations: { amends: [old] } });
    expect(await validityOf(old)).toBe('amended');
  });

  test('a document of another site cannot be repealed', async () => {
    const { house, other, write } = registry;
    const theirs = await house.put('articles', {
      site: other.site,
      column: other.column,
      title: '西镇办法',
      source: '西镇人民政府',
      body: words('正文'),
      _status: 'published',
    });
    await expect(write('越界办法', { relations: { repeals: [theirs.id] } })).rejects.toThrow(
      '站点',
    );
  });
});

describe('a policy and its explanation', () => {
  const reading = { disclosure: { method: null } };

  test('are linked both ways, set at the explanation', async () => {
    const policy = await registry.disclose('冬灌办法');
    const id = await registry.disclose('一图读懂冬灌办法', {
      ...reading,
      relations: { interprets: [policy] },
    });
    expect(await relationsOf(policy)).toEqual({ interpretedBy: [id] });
    expect(await relationsOf(id)).toEqual({ interprets: [policy] });
  });

  test('are linked both ways, set at the policy, and no longer once it says so no more', async () => {
    const { disclose, publish } = registry;
    const id = await disclose('问答：冬灌', reading);
    const policy = await disclose('冬灌细则', { relations: { interpretedBy: [id] } });
    expect(await relationsOf(id)).toEqual({ interprets: [policy] });
    await publish(policy, { relations: { interpretedBy: [] } });
    expect([await relationsOf(id), await relationsOf(policy)]).toEqual([undefined, undefined]);
  });
});

test('two documents that repeal one another at the same moment both become public, and agree', async () => {
  const { write, publish } = registry;
  const [a, b] = [await write('甲办法', inForce), await write('乙办法', inForce)];
  const answers = await Promise.all([
    publish(a, { relations: { repeals: [b] } }),
    publish(b, { relations: { repeals: [a] } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await relationsOf(a)).toEqual({ repeals: [b], repealedBy: [b] });
  expect(await relationsOf(b)).toEqual({ repeals: [a], repealedBy: [a] });
});

test('what a change was about is told to readers, once it is public, and kept', async () => {
  const { disclose, publish, record, house, people } = registry;
  const id = await disclose('摊贩办法', { disclosure: { changeNote: '首次发布不算更新' } });
  const facts = { ...registry.facts, changeNote: '补充第三条联系电话' };
  await house.ask(people.editor, 'PATCH', `/articles/${id}?draft=true`, { disclosure: facts });
  expect((await record(id)).disclosure.changes).toBeUndefined();
  await publish(id);
  await publish(id, { title: '摊贩办法（二）' });
  const { changes } = (await record(id)).disclosure;
  expect(changes.map(({ note }: { note: string }) => note)).toEqual(['补充第三条联系电话']);
});

test('a document is taken back and can still be read, under a notice', async () => {
  const { disclose, publish, record, facts } = registry;
  const id = await disclose('旧版指南');
  await publish(id, { disclosure: { ...facts, retired: '已有新版' } });
  expect((await record(id)).disclosure.retired).toBe('已有新版');
});

describe('a document begun from another', () => {
  const about = (by: Person | undefined, id: string, relation: string) =>
    registry.house.ask(by, 'POST', `/articles/${id}/write-about`, { relation });

  test('is a draft of the same site with the relation in it, and marks nothing before it is published', async () => {
    const { disclose, house, people, town, facts, publish, record } = registry;
    const old = await disclose('停车收费办法', inForce);
    const { status, body } = await about(people.editor, old, 'repeals');
    expect(status).toBe(201);
    const draft = await house.ask(people.editor, 'GET', `/articles/${body.id}?draft=true&depth=0`);
    expect(draft.body).toMatchObject({
      title: '关于废止《停车收费办法》的决定',
      site: town.site,
      column: town.column,
      _status: 'draft',
      relations: { repeals: [old] },
      disclosure: { method: 'proactive', organ: town.organ, topics: facts.topics, index: null },
    });
    expect(await validityOf(old)).toBe('in-force');
    expect((await publish(body.id, { body: words('自即日起废止。') })).status).toBe(200);
    expect(await validityOf(old)).toBe('repealed');
    const explains = await about(people.editor, old, 'interprets');
    const explanation = await house.ask(
      people.editor,
      'GET',
      `/articles/${explains.body.id}?draft=true&depth=0`,
    );
    expect(explanation.body).toMatchObject({
      title: '《停车收费办法》解读',
      relations: { interprets: [old] },
      disclosure: { method: null },
    });
    expect((await record(old)).relations).toEqual({ repealedBy: [body.id] });
  });

  test('is begun by those who write at its site, about what is published, and by nobody else', async () => {
    const { disclose, write, people } = registry;
    const old = await disclose('路灯管理办法', inForce);
    expect((await about(people.stranger, old, 'repeals')).status).toBe(404);
    expect((await about(undefined, old, 'repeals')).status).toBe(404);
    expect((await about(people.editor, old, 'praises')).status).toBe(404);
    expect((await about(people.editor, 'nothing', 'repeals')).status).toBe(404);
    const draft = await write('还没有发布的办法');
    expect((await about(people.editor, draft, 'repeals')).status).toBe(404);
    const clerk = await registry.house.person('clerk', [
      { site: registry.town.site, roles: ['clerk'] },
    ]);
    expect((await about(clerk, old, 'repeals')).status).toBe(403);
  });

  test('has a title no longer than titles may be', async () => {
    const { disclose, house, people } = registry;
    const old = await disclose('长'.repeat(120), inForce);
    const { body } = await about(people.editor, old, 'amends');
    const draft = await house.ask(people.editor, 'GET', `/articles/${body.id}?draft=true&depth=0`);
    expect(draft.body.title).toHaveLength(120);
  });
});
