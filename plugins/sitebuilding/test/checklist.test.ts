import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { House } from '../../editorial/test/house.ts';
import { unmetMusts } from '../src/index.ts';
import { buildCounty, type County, openBuilders, publishIn } from './config.ts';
import { addGrownTown } from './grown-town.ts';
import { answers } from './new-site.ts';

let house: House;
let county: County;
let at: Awaited<ReturnType<typeof addGrownTown>>;

beforeAll(async () => {
  house = await openBuilders({ faultsOf: unmetMusts });
  county = await buildCounty(house);
});
afterAll(() => house?.close());
beforeEach(async () => {
  at = await addGrownTown(house, county);
});

/** The answer to an application: its status, and what is said to be missing. */
async function submit() {
  const { status, body } = await house.ask(
    county.people.townAdmin,
    'POST',
    `/sites/${at.town}/submit`,
  );
  return { status, faults: body.errors?.[0]?.data?.faults };
}
const change = async (what: string, data: object) => {
  const { status, body } = await house.ask(
    what.startsWith('/sites/') ? county.people.townAdmin : county.people.townPublisher,
    'PATCH',
    what,
    data,
  );
  expect([status, body.errors]).toEqual([200, undefined]);
};

test('a site that grew from its template and lacks nothing is submitted and opens', async () => {
  const { people } = county;
  const { body } = await house.ask(people.townAdmin, 'POST', `/sites/${at.town}/submit`);
  expect(body.errors).toBeUndefined();
  const approved = await house.ask(people.reviewer, 'POST', `/openings/${body.id}/approve`);
  expect([approved.status, approved.body.state]).toEqual([200, 'approved']);
});

test('a site without its ICP filing is not submitted, and is told which field to fill in', async () => {
  const { identifiers } = answers.above ?? {};
  await change(`/sites/${at.town}`, { identifiers: { ...identifiers, icp: '' } });
  expect(await submit()).toEqual({
    status: 422,
    faults: [
      {
        code: 'identifiers',
        message: expect.stringContaining('ICP 备案号'),
        at: '乙镇',
        place: { kind: 'site', id: at.town, field: 'identifiers.icp' },
      },
    ],
  });
  await change(`/sites/${at.town}`, { identifiers });
  expect((await submit()).status).toBe(200);
});

test('a site with an empty column that the law asks for is not submitted, and is told which', async () => {
  const column = at.columnIds.get('/tzgg/') ?? '';
  const { status } = await house.ask(
    county.people.townPublisher,
    'POST',
    `/articles/${at.articleIds.get('/tzgg/')}/withdraw`,
    { reason: '写错了。' },
  );
  expect(status).toBe(200);
  expect(await submit()).toEqual({
    status: 422,
    faults: [
      {
        code: 'empty-column',
        message: expect.stringContaining('请发布至少一篇文章'),
        at: '通知公告',
        place: { kind: 'column', id: column },
      },
    ],
  });
  await publishIn(house, { town: at.town, column }, '供暖通知');
  expect((await submit()).status).toBe(200);
});

test('a site with sample text of its template is not submitted, and is told where it is left', async () => {
  const article = at.articleIds.get('/tzgg/');
  const title = '【示例】通知的标题（请替换）';
  await change(`/articles/${article}`, { title, _status: 'published' });
  expect(await submit()).toEqual({
    status: 422,
    faults: [
      {
        code: 'sample-text',
        message: expect.stringContaining('模板的示例文字'),
        at: title,
        place: { kind: 'article', id: article, field: 'title' },
      },
    ],
  });
  await change(`/articles/${article}`, { title: '供暖通知', _status: 'published' });
  expect((await submit()).status).toBe(200);
});

test('a site whose colours cannot be read is not submitted, and is told a colour to take instead', async () => {
  // Saving refuses such a colour; sites of earlier days may have one.
  await house.query('update sites set tokens_primary = $2 where id = $1', [at.town, '#ffd400']);
  const { status, faults } = await submit();
  expect({ status, faults }).toEqual({
    status: 422,
    faults: [
      {
        code: 'colours',
        message: expect.stringContaining('可改用相近的 #'),
        at: '乙镇',
        place: { kind: 'site', id: at.town, field: 'tokens.primary' },
      },
    ],
  });
  const [nearest] = /#[0-9a-f]{6}(?!.*#)/.exec(faults[0].message) ?? [];
  await change(`/sites/${at.town}`, { tokens: { primary: nearest } });
  expect((await submit()).status).toBe(200);
});
