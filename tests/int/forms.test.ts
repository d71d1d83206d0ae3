import { designedForms, formTemplates, latestVersion } from '@mingtang/forms';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootInside } from './boot-inside.ts';
import { buildTwoTowns, type TwoTowns } from './two-towns.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
let towns: TwoTowns;

beforeAll(async () => {
  inside = await bootInside();
  towns = await buildTwoTowns(inside);
});
afterAll(() => inside?.payload.destroy());

const template = formTemplates[0]?.definition as NonNullable<
  (typeof formTemplates)[0]
>['definition'];
type Who = keyof TwoTowns['people'];
const ask = (who: Who, method: string, path: string, body?: object) =>
  inside.ask(method, path, { as: towns.people[who], ...(body && { body }) });

/** A form of our town, saved by its editor. */
async function savedForm(definition: object = template): Promise<string> {
  const { body, status, text } = await ask('editor', 'POST', '/forms', {
    site: towns.ours.site,
    name: '高龄津贴申请',
    definition,
  });
  expect(status, text).toBe(201);
  return body.doc.id;
}
const publish = (who: Who, id: string, definition: object = template, note = '首次发布') =>
  ask(who, 'POST', `/form-designs/${id}/publish`, { note, definition });
const renamed = (zh: string) => ({ ...template, title: { zh, en: '' } });

test('an editor designs a form, a publisher publishes it, and what was published stays as it was', async () => {
  const id = await savedForm();
  expect((await publish('editor', id)).status, 'editors do not publish').toBe(403);
  expect((await publish('publisher', id)).body).toEqual({ number: 1 });
  const changed = renamed('高龄津贴申请（2027）');
  expect((await ask('editor', 'PATCH', `/forms/${id}`, { definition: changed })).status).toBe(200);
  const req = await createLocalReq({}, inside.payload);
  expect(await latestVersion(req, id), 'saving touches no version').toMatchObject({
    number: 1,
    definition: { title: template.title },
  });
  expect((await publish('publisher', id, changed, '改了名称')).body).toEqual({ number: 2 });
  const { body } = await ask('editor', 'GET', `/form-designs/${id}/versions`);
  expect(body.versions).toMatchObject([
    { number: 2, note: '改了名称', by: 'publisher', changes: [{ words: { zh: '修改表单名称' } }] },
    { number: 1, changes: [{ words: { zh: '首次发布' } }] },
  ]);
  const { docs } = (await ask('site-admin', 'GET', `/form-versions?where[form][equals]=${id}`))
    .body;
  for (const { id: version } of docs) {
    const change = { definition: changed, note: '改历史' };
    expect((await ask('site-admin', 'PATCH', `/form-versions/${version}`, change)).status).toBe(
      403,
    );
    expect((await ask('site-admin', 'DELETE', `/form-versions/${version}`)).status).toBe(403);
  }
});

test('what nobody has seen is not published: saved meanwhile, incomplete, or the same again', async () => {
  const id = await savedForm();
  const other = renamed('别人改的');
  await ask('site-admin', 'PATCH', `/forms/${id}`, { definition: other });
  expect((await publish('publisher', id)).status).toBe(409);
  expect((await publish('publisher', id, other)).status).toBe(200);
  expect((await publish('publisher', id, other)).status, 'nothing changed').toBe(409);
  expect((await publish('publisher', id, other, ' ')).status, 'it must say what changed').toBe(400);
  const blank = { ...template, pages: [] };
  const unfinished = await savedForm(blank);
  const refused = await publish('publisher', unfinished, blank);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('这一步没有任何问题');
});

test('a form with an address is offered online with its next version, and by nobody else of the site', async () => {
  const site = { id: towns.ours.site, language: 'zh-CN' };
  const id = await savedForm();
  await publish('publisher', id);
  expect(await designedForms(inside.payload, site)).toEqual([]);
  const address = { address: 'gaoling' };
  expect((await ask('editor', 'PATCH', `/forms/${id}`, { address: '高龄' })).status).toBe(400);
  expect((await ask('editor', 'PATCH', `/forms/${id}`, address)).status).toBe(200);
  expect(await designedForms(inside.payload, site), 'not before it is published').toEqual([]);
  expect((await publish('publisher', id)).status, 'the address was not seen').toBe(409);
  const body = { note: '网上可填', definition: template, ...address };
  expect((await ask('publisher', 'POST', `/form-designs/${id}/publish`, body)).status).toBe(200);
  expect(await designedForms(inside.payload, site)).toMatchObject([
    { end: 'gaoling', path: '/apply/form-gaoling.html', title: '个人申请表', draftDays: 30 },
  ]);
  const other = { site: towns.ours.site, name: '另一张', definition: template, ...address };
  expect((await ask('editor', 'POST', '/forms', other)).status, 'it is taken').toBe(400);
  expect(await designedForms(inside.payload, { ...site, id: towns.theirs.site })).toEqual([]);
});

test('published twice at once, one version comes of it', async () => {
  const id = await savedForm();
  const answers = await Promise.all([1, 2, 3].map(() => publish('publisher', id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('a form is tried as the public would see it, with what is wrong beside, and nothing is kept', async () => {
  const before = await inside.payload.count({ collection: 'forms' });
  const definition = { ...template, pages: [...template.pages, { sections: [] }] };
  const { status, body } = await ask('editor', 'POST', '/form-designs/try', {
    definition,
    page: 0,
  });
  expect(status).toBe(200);
  expect(body.faults).toContainEqual({ code: 'page-empty', page: 3 });
  expect(body.html).toContain('第 1 步，共 5 步');
  expect(body.html).toContain('居民身份证号码');
  expect(body.html).toContain('<option value="64">宁夏回族自治区</option>');
  const english = await ask('editor', 'POST', '/form-designs/try', {
    definition,
    page: 0,
    language: 'en',
  });
  expect(english.body.html).toContain('Identity number');
  expect((await inside.payload.count({ collection: 'forms' })).totalDocs).toBe(before.totalDocs);
  expect((await inside.ask('POST', '/form-designs/try', { body: { definition } })).status).toBe(
    404,
  );
});

test('what is no form is not saved, however deep it goes', async () => {
  let deep: object = { filled: true, field: 'name' };
  for (let n = 0; n < 2_000; n++) deep = { not: deep };
  const [page] = template.pages;
  const within = {
    ...template,
    pages: [{ ...page, stops: [{ when: deep, text: { zh: '不', en: '' } }] }],
  };
  for (const definition of [{}, 'x', [], within, { ...template, more: 1 }]) {
    const { status } = await ask('editor', 'POST', '/forms', {
      site: towns.ours.site,
      name: 'x',
      definition,
    });
    expect(status).toBe(400);
    const body = { definition, page: 0 };
    expect((await ask('editor', 'POST', '/form-designs/try', body)).status).toBe(400);
  }
});
