import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openRegistry, type Registry } from './config.ts';

vi.setConfig({ testTimeout: 240_000 });

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry?.house.close());

const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
const numberOf = (serial: number) => `640521101/${year}-${String(serial).padStart(5, '0')}`;
const nextSerial = async () => {
  const { rows } = await registry.house.query(
    'select last from index_counters where organ = $1 and year = $2',
    ['640521101', year],
  );
  return Number(rows[0]?.last ?? 0) + 1;
};
const indexOf = async (id: string) => (await registry.record(id))?.disclosure.index;

describe('the index number', () => {
  test('is given when a document is first published, and not before', async () => {
    const { house, people, write, publish } = registry;
    const serial = await nextSerial();
    const id = await write('关于春灌的通知');
    const draft = await house.ask(people.editor, 'GET', `/articles/${id}?draft=true`);
    expect(draft.body.disclosure.index).toBeNull();
    expect((await publish(id)).body.doc.disclosure.index).toBe(numberOf(serial));
    expect(await indexOf(id)).toBe(numberOf(serial));
  });

  test('stays through correction, withdrawal, new publication and the restoring of an old version', async () => {
    const { house, people, disclose, publish } = registry;
    const id = await disclose('关于防火的通知');
    const number = await indexOf(id);
    const { body } = await house.ask(
      people.publisher,
      'GET',
      `/articles/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`,
    );
    await publish(id, { title: '关于防火的通知（修订）' });
    await house.ask(people.publisher, 'POST', `/articles/${id}/withdraw`, { reason: '另行发布' });
    expect(await indexOf(id)).toBeUndefined();
    await publish(id);
    expect(await indexOf(id)).toBe(number);
    await house.ask(people.publisher, 'POST', `/articles/versions/${body.docs[0].id}`);
    await publish(id);
    expect(await indexOf(id)).toBe(number);
  });

  test('cannot be chosen, neither when a document is made nor later', async () => {
    const { disclose, publish } = registry;
    const serial = await nextSerial();
    const id = await disclose('关于种子的通知', { disclosure: { index: '1/1-1' } });
    expect(await indexOf(id)).toBe(numberOf(serial));
    await publish(id, { disclosure: { ...registry.facts, index: '1/1-1' } });
    expect(await indexOf(id)).toBe(numberOf(serial));
  });

  test('goes back where the publication comes to nothing', async () => {
    const { write, publish, people, disclose } = registry;
    const serial = await nextSerial();
    const id = await write('未填来源的通知', { source: '' });
    expect((await publish(id)).status).toBe(400);
    const draft = await write('无权发布的通知');
    expect((await publish(draft, {}, people.editor)).status).toBe(403);
    expect(await nextSerial()).toBe(serial);
    expect(await indexOf(await disclose('关于化肥的通知'))).toBe(numberOf(serial));
  });

  test('is not given to an ordinary article, and a copy has none', async () => {
    const { house, people, write, publish, disclose } = registry;
    const serial = await nextSerial();
    const news = await write('新闻一则', { disclosure: { method: null } });
    expect((await publish(news)).status).toBe(200);
    expect((await registry.record(news)).disclosure).toBeUndefined();
    expect(await nextSerial()).toBe(serial);
    const id = await disclose('关于农机的通知');
    const copy = await house.ask(people.editor, 'POST', `/articles/${id}/duplicate?draft=true`, {});
    expect(copy.status).toBe(200);
    expect(copy.body.doc.disclosure.index).toBeNull();
  });

  test('of two hundred documents published at once: none twice, none left out', async () => {
    const { house, policy, publish } = registry;
    const first = await nextSerial();
    const ids: string[] = [];
    for (let n = 0; n < 200; n++) {
      const draft = await house.put('articles', policy(`第 ${n} 号通知`), { draft: true });
      ids.push(draft.id);
    }
    const answers = await Promise.all(ids.map((id) => publish(id)));
    expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body)).toEqual([]);
    const numbers = await Promise.all(ids.map(indexOf));
    expect(numbers.sort()).toEqual(ids.map((_, n) => numberOf(first + n)));
  });

  test('is written in the form that the site chose; numbers given before stay', async () => {
    const { house, people, town, disclose } = registry;
    const before = await disclose('旧格式的通知');
    const old = await indexOf(before);
    const set = (indexPattern: string | null) =>
      house.ask(people.admin, 'PATCH', `/sites/${town.site}`, { indexPattern });
    expect((await set('{organ}{year}{serial}')).status).toBe(400);
    expect((await set('{organ}-{year}-{serial}')).status).toBe(200);
    const serial = await nextSerial();
    expect(await indexOf(await disclose('新格式的通知'))).toBe(`640521101-${year}-${serial}`);
    expect(await indexOf(before)).toBe(old);
    await set(null);
  });

  test('an organ of another site gives no number', async () => {
    const { write, other } = registry;
    await expect(write('他镇的通知', { disclosure: { organ: other.organ } })).rejects.toThrow(
      '站点',
    );
  });
});

describe('organs', () => {
  test('one code is given out once in the whole city, and stays once it has numbers', async () => {
    const { house, people, town, other } = registry;
    const add = (code: string) =>
      house.ask(people.admin, 'POST', '/organs', {
        site: town.site,
        name: '东镇农业农村办公室',
        code,
      });
    expect((await add('640521102')).status).toBe(400);
    expect((await add('64-05')).status).toBe(400);
    const added = await add('640521103');
    expect(added.status).toBe(201);
    await registry.disclose('为有编号');
    const rename = (body: object) =>
      house.ask(people.admin, 'PATCH', `/organs/${town.organ}`, body);
    expect((await rename({ code: '640521199' })).body.errors[0].data.code).toBe('organ-numbered');
    expect((await rename({ name: '东镇人民政府（新）' })).status).toBe(200);
    expect((await house.ask(people.admin, 'DELETE', `/organs/${town.organ}`)).status).toBe(409);
    expect((await house.ask(people.admin, 'DELETE', `/organs/${added.body.doc.id}`)).status).toBe(
      200,
    );
    expect(
      (await house.ask(people.admin, 'PATCH', `/organs/${other.organ}`, { name: 'x' })).status,
    ).toBe(403);
    expect(
      (
        await house.ask(people.editor, 'POST', '/organs', {
          site: town.site,
          name: 'x',
          code: '1234',
        })
      ).status,
    ).toBe(403);
  });
});

describe('taxonomies', () => {
  test('the system administrator adds a term; nobody takes one away or changes its code', async () => {
    const { house, people, term } = registry;
    const local = { taxonomy: 'field', code: 'transport', name: '交通运输', order: 300 };
    expect((await house.ask(people.admin, 'POST', '/terms', local)).status).toBe(403);
    const added = await house.ask(people.system, 'POST', '/terms', local);
    expect(added.status).toBe(201);
    expect((await house.ask(people.system, 'POST', '/terms', local)).status).toBe(400);
    const { id } = added.body.doc;
    await house.ask(people.system, 'PATCH', `/terms/${id}`, { code: 'other-code', name: '交通' });
    const { body } = await house.ask(people.editor, 'GET', `/terms/${id}`);
    expect([body.code, body.name]).toEqual(['transport', '交通']);
    expect((await house.ask(people.system, 'DELETE', `/terms/${id}`)).status).toBe(403);
    expect(await term('compulsory-education')).toBeTruthy();
  });

  test('planting them again leaves what an administrator changed', async () => {
    const { house } = registry;
    const { plantTerms } = await import('../src/index.ts');
    await house.query(`update terms set name = '农林水' where code = 'agriculture'`);
    await plantTerms(house.payload);
    const { rows } = await house.query(`select name from terms where code = 'agriculture'`);
    expect(rows).toEqual([{ name: '农林水' }]);
  });
});

describe('what is not disclosed by itself', () => {
  const withheld = (more: object = {}) => ({
    disclosure: {
      method: 'withheld',
      reason: '内部事务信息',
      law: '政府信息公开条例第十六条',
      ...more,
    },
  });

  test('needs a reason and a law', async () => {
    await expect(registry.write('内部通知', withheld({ law: '' }))).rejects.toThrow('法律依据');
  });

  test.each(['withheld', 'on-request'])(
    '%s: is kept as a draft and never published',
    async (method) => {
      const { write, publish, house } = registry;
      const id = await write('内部通知', withheld({ method }));
      const { status, body } = await publish(id);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain('不能发布');
      expect(await house.log(`article:${id}`)).toEqual([]);
    },
  );

  test('and what is public cannot become so without being withdrawn', async () => {
    const { disclose, publish, record } = registry;
    const id = await disclose('先公开的通知');
    expect((await publish(id, withheld())).status).toBe(400);
    expect((await record(id)).disclosure.index).toMatch(/\/\d{4}-\d{5}$/);
  });
});

describe('the time of publication', () => {
  const dayAgo = () => new Date(Date.now() - 86_400_000).toISOString();

  test('cannot be set back', async () => {
    const { write, publish, house } = registry;
    const id = await write('倒填日期的通知', { publishedAt: dayAgo() });
    const { status, body } = await publish(id);
    expect([status, body.errors[0].data.code]).toEqual([422, 'back-dated']);
    expect(await house.log(`article:${id}`)).toEqual([]);
  });

  test('is that of the log, and stays so through corrections', async () => {
    const { disclose, publish, house, record } = registry;
    const id = await disclose('准时的通知');
    const first = (await record(id)).publishedAt;
    const { rows } = await house.query('select at from outbound.log where key = $1', [
      `article:${id}`,
    ]);
    expect(Math.abs(rows[0].at.getTime() - Date.parse(first))).toBeLessThan(300_000);
    expect((await publish(id, { publishedAt: dayAgo() })).status).toBe(422);
    expect((await publish(id, { title: '准时的通知（更正）' })).status).toBe(200);
    expect((await record(id)).publishedAt).toBe(first);
  });

  test('an article that was dated back shows the time of the log once it is a disclosed document', async () => {
    const { write, publish, record, facts } = registry;
    const id = await write('旧文', { publishedAt: dayAgo(), disclosure: { method: null } });
    expect((await publish(id)).status).toBe(200);
    expect((await publish(id, { disclosure: facts })).status).toBe(200);
    expect(Date.now() - Date.parse((await record(id)).publishedAt)).toBeLessThan(3_600_000);
  });

  test('what the system brings over from an older site keeps its day and its number', async () => {
    const { house, policy, publish, record } = registry;
    const old = policy('2019 年的通知', { publishedAt: '2019-05-15T01:00:00.000Z' });
    const { id } = await house.put('articles', {
      ...old,
      disclosure: { ...old.disclosure, index: '640521101/2019-00007' },
      _status: 'published',
    });
    await publish(id, { title: '2019 年的通知（更正）' });
    const { publishedAt, disclosure } = await record(id);
    expect([publishedAt, disclosure.index]).toEqual([
      '2019-05-15T01:00:00.000Z',
      '640521101/2019-00007',
    ]);
  });
});
