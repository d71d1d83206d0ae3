import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, type Person, siteData } from '../../editorial/test/house.ts';
import { serviceCollections, services } from '../src/index.ts';

let house: House;
let city: string;
let town: string;
let other: string;
let people: Record<'publisher' | 'editor' | 'townAdmin' | 'townEditor' | 'stranger', Person>;

beforeAll(async () => {
  house = await openHouse({
    moreOfSites: [...serviceCollections],
    more: ({ dataDir }) => [services({ dataDir })],
  });
  const site = async (name: string, path: string, more: object = {}) =>
    (await house.put('sites', { ...siteData(name, path), ...more })).id;
  city = await site('大市', '/', { level: 'city' });
  town = await site('东镇', '/east/', { parent: city });
  other = await site('外县', '/other/', { level: 'county' });
  people = {
    publisher: await house.person('publisher', [{ site: city, roles: ['publisher'] }]),
    editor: await house.person('editor', [{ site: city, roles: ['editor'] }]),
    townAdmin: await house.person('townAdmin', [{ site: town, roles: ['site-admin'] }]),
    townEditor: await house.person('townEditor', [{ site: town, roles: ['editor'] }]),
    stranger: await house.person('stranger', [{ site: other, roles: ['site-admin'] }]),
  };
});
afterAll(() => house?.close());

let count = 0;
const item = (more: object = {}) => ({
  site: city,
  slug: `item-${++count}`,
  name: '高龄津贴发放',
  summary: '年满 80 周岁的老人按月领取的津贴。',
  type: '05',
  levels: ['township'],
  organ: { name: '大市民政局', code: 'mzj' },
  audiences: ['person'],
  personEvents: ['age'],
  conditions: '年满 80 周岁',
  handling: 'promised',
  promisedLimit: { amount: 10, unit: 'workday' },
  channels: ['window'],
  visits: 1,
  visitReason: '核对本人。',
  onlineDepth: '1',
  reach: 'city',
  consultPhone: '0955-7000001',
  complaintPhone: '12345',
  places: [{ name: '市政务服务中心', address: '示例路 1 号', hours: '工作日' }],
  ...more,
});
const point = (items: string[], more: object = {}) => ({
  site: town,
  name: '东镇便民服务中心',
  address: '镇政府路 1 号',
  hours: '周一至周六',
  consultPhone: '0955-7000009',
  handler: '综合窗口',
  items,
  ...more,
});

const define = async (more: object = {}) => {
  const { status, body } = await house.ask(people.publisher, 'POST', '/services?depth=0', {
    ...item(more),
    _status: 'published',
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.doc as { id: string; slug: string; revision: number };
};
const serve = async (items: string[], more: object = {}) => {
  const { status, body } = await house.ask(
    people.townAdmin,
    'POST',
    '/service-points',
    point(items, more),
  );
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.doc.id as string;
};
const change = (id: string, data: object, by = people.publisher) =>
  house.ask(by, 'PATCH', `/services/${id}`, { ...data, _status: 'published' });
/** What the public sees at a site. */
const shown = async (site: string, id: string) => {
  const { rows } = await house.query(
    'select record from outbound.published where site = $1 and key = $2',
    [site, `service:${id}`],
  );
  return rows[0]?.record;
};
const entriesOf = async (id: string) => (await house.log(`service:${id}`)).map(({ op }) => op);

describe('an item', () => {
  test('is public as it was published, and no draft of it is', async () => {
    const draft = await house.ask(people.editor, 'POST', '/services?draft=true', item());
    expect(draft.status).toBe(201);
    expect(await shown(city, draft.body.doc.id)).toBeUndefined();
    const { id, slug } = await define();
    expect(await shown(city, id)).toMatchObject({
      kind: 'service',
      path: `/fw/${slug}/`,
      name: '高龄津贴发放',
      organ: { code: 'mzj' },
      conditions: ['年满 80 周岁'],
      promisedLimit: { amount: 10, unit: 'workday' },
    });
  });

  test('that contradicts itself is kept as a draft and refused to the public, at the field', async () => {
    const faulty = item({ statutoryLimit: { amount: 5, unit: 'workday' } });
    const draft = await house.ask(people.editor, 'POST', '/services?draft=true', faulty);
    expect(draft.status).toBe(201);
    const refused = await change(draft.body.doc.id, {});
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('promisedLimit.amount');
    expect(JSON.stringify(refused.body)).toContain('承诺办结时限不得长于法定办结时限');
    expect(await shown(city, draft.body.doc.id)).toBeUndefined();
  });

  test('is published by a publisher of its site and nobody else', async () => {
    const { body } = await house.ask(people.editor, 'POST', '/services?draft=true', item());
    expect((await change(body.doc.id, {}, people.editor)).status).toBe(403);
    expect((await change(body.doc.id, {}, people.townAdmin)).status).toBe(403);
    expect((await change(body.doc.id, {}, people.stranger)).status).toBe(403);
    expect(await shown(city, body.doc.id)).toBeUndefined();
  });

  test('keeps its address once it has been public, and shares it with no other', async () => {
    const { id, slug } = await define();
    expect((await change(id, { slug: 'elsewhere' })).status).toBe(409);
    const twin = await house.ask(people.publisher, 'POST', '/services', {
      ...item({ slug }),
      _status: 'published',
    });
    expect(twin.status).toBe(400);
  });

  test('is withdrawn with the reason readers are told', async () => {
    const { id } = await define();
    const answer = await house.ask(people.publisher, 'POST', `/services/${id}/withdraw`, {
      reason: '政策已经调整',
    });
    expect(answer.status).toBe(200);
    expect(await shown(city, id)).toBeUndefined();
    expect((await house.log(`service:${id}`)).at(-1)).toMatchObject({
      op: 'withdraw',
      record: { title: '高龄津贴发放', reason: '政策已经调整' },
    });
  });

  test('of two who save the same version one is refused, told by whom', async () => {
    const { id, revision } = await define();
    const both = await Promise.all([
      change(id, { summary: '甲改', revision }),
      change(id, { summary: '乙改', revision }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('keeps its earlier versions for those of its site', async () => {
    const { id } = await define();
    await change(id, { summary: '新说法' });
    const versions = await house.ask(
      people.editor,
      'GET',
      `/services/versions?where[parent][equals]=${id}`,
    );
    expect(
      versions.body.docs.map((one: { version: { summary: string } }) => one.version.summary),
    ).toEqual(['新说法', '年满 80 周岁的老人按月领取的津贴。']);
    const strange = await house.ask(
      people.stranger,
      'GET',
      `/services/versions?where[parent][equals]=${id}`,
    );
    expect(strange.body.docs ?? []).toEqual([]);
  });
});

describe('a town that serves people in an item', () => {
  test('shows what the city defines, with its own place, hours, phone and clerk', async () => {
    const { id, slug } = await define({
      steps: [{ name: '受理', kind: 'accept', handler: '市局' }],
    });
    await serve([slug]);
    expect(await shown(town, id)).toMatchObject({
      path: `/fw/${slug}/`,
      conditions: ['年满 80 周岁'],
      places: [{ name: '东镇便民服务中心', address: '镇政府路 1 号', hours: '周一至周六' }],
      consultPhone: '0955-7000009',
      complaintPhone: '12345',
      steps: [{ handler: '综合窗口' }],
      definedBy: { site: city, name: '大市人民政府' },
    });
  });

  test('follows when the definition changes, and keeps its place', async () => {
    const { id, slug } = await define();
    await serve([slug]);
    await change(id, { conditions: '年满 75 周岁' });
    const record = await shown(town, id);
    expect(record.conditions).toEqual(['年满 75 周岁']);
    expect(record.places[0].name).toBe('东镇便民服务中心');
    expect(await shown(city, id)).toMatchObject({ places: [{ name: '市政务服务中心' }] });
  });

  test('shows nothing of a draft over the definition', async () => {
    const { id, slug } = await define();
    await serve([slug]);
    await house.ask(people.editor, 'PATCH', `/services/${id}?draft=true`, { summary: '草稿' });
    expect((await shown(town, id)).summary).not.toBe('草稿');
    expect(await entriesOf(id)).toEqual(['put', 'put']);
  });

  test('loses it when the definition is withdrawn, and has it back with it', async () => {
    const { id, slug } = await define();
    await serve([slug]);
    await house.ask(people.publisher, 'POST', `/services/${id}/withdraw`, { reason: '政策调整' });
    expect(await shown(town, id)).toBeUndefined();
    await change(id, {});
    expect(await shown(town, id)).toMatchObject({ name: '高龄津贴发放' });
  });

  test('loses it when the item is deleted', async () => {
    const { id, slug } = await define();
    await serve([slug]);
    await house.ask(people.publisher, 'DELETE', `/services/${id}`);
    expect(await shown(city, id)).toBeUndefined();
    expect(await shown(town, id)).toBeUndefined();
  });

  test('shows all its points, and none that is gone', async () => {
    const { id, slug } = await define();
    const first = await serve([slug]);
    const second = await serve([slug], { name: '东镇第二窗口' });
    expect((await shown(town, id)).places.map(({ name }: { name: string }) => name)).toEqual([
      '东镇便民服务中心',
      '东镇第二窗口',
    ]);
    await house.ask(people.townAdmin, 'DELETE', `/service-points/${first}`);
    expect((await shown(town, id)).places).toHaveLength(1);
    const emptied = await house.ask(people.townAdmin, 'PATCH', `/service-points/${second}`, {
      items: [],
    });
    expect(emptied.status).toBe(200);
    expect(await shown(town, id)).toBeUndefined();
  });

  test('may serve people in what a site above published and in nothing else', async () => {
    const { body } = await house.ask(people.editor, 'POST', '/services?draft=true', item());
    const draft = await house.ask(
      people.townAdmin,
      'POST',
      '/service-points',
      point([body.doc.slug]),
    );
    expect(draft.status).toBe(422);
    const { slug } = await define();
    const elsewhere = await house.ask(people.stranger, 'POST', '/service-points', {
      ...point([slug]),
      site: other,
    });
    expect(elsewhere.status).toBe(422);
  });

  test('has its points set up by those who publish there, and is asked by nobody else what it offers', async () => {
    const { slug } = await define();
    const byEditor = await house.ask(people.townEditor, 'POST', '/service-points', point([slug]));
    expect(byEditor.status).toBe(403);
    const offered = (by: Person) => house.ask(by, 'GET', `/service-points/offered/${town}`);
    const { body } = await offered(people.townAdmin);
    expect(body.items).toContainEqual(
      expect.objectContaining({ slug, name: '高龄津贴发放', site: '大市人民政府' }),
    );
    expect((await offered(people.stranger)).status).toBe(404);
    expect((await offered(people.townEditor)).status).toBe(404);
  });

  test('two points set up at once are both shown', async () => {
    const { id, slug } = await define();
    await Promise.all([serve([slug], { name: '甲窗口' }), serve([slug], { name: '乙窗口' })]);
    const names = (await shown(town, id)).places.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(['乙窗口', '甲窗口']);
  });

  test('a definition changed while a point is set up is shown as it was changed', async () => {
    const { id, slug } = await define();
    await Promise.all([change(id, { summary: '改过的说法' }), serve([slug])]);
    expect((await shown(town, id)).summary).toBe('改过的说法');
  });
});

test('a site that opens shows what it published in preparation, and so do the towns that serve it', async () => {
  const county = await house.put('sites', {
    ...siteData('新县', '/new/'),
    level: 'county',
    status: 'draft',
    parent: city,
  });
  const village = await house.put('sites', {
    ...siteData('新镇', '/new/town/'),
    parent: county.id,
    status: 'draft',
  });
  const { slug: above, id: aboveId } = await define();
  const own = await house.put('services', { ...item({ site: county.id }), _status: 'published' });
  await house.put('service-points', point([above], { site: village.id }));
  expect(await shown(county.id, own.id)).toBeUndefined();
  expect(await shown(village.id, aboveId)).toBeUndefined();
  const open = (id: string) =>
    house.payload.update({
      collection: 'sites' as 'articles',
      id,
      data: { status: 'live' } as never,
    });
  await open(county.id);
  expect(await shown(county.id, own.id)).toMatchObject({ name: '高龄津贴发放' });
  await open(village.id);
  expect(await shown(village.id, aboveId)).toMatchObject({ definedBy: { site: city } });
});
