import { createLocalReq } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unexplainedPolicies } from '../src/index.ts';
import { openRegistry, type Registry } from './config.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry?.house.close());

const numbered = (serial: number) => ({
  policy: { number: `东政发〔2026〕${serial}号`, validity: 'in-force' },
});
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

async function reminded(person: { id: string }, now: Date) {
  const { payload } = registry.house;
  const user = await payload.findByID({ collection: 'users', id: person.id });
  const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload);
  return (await unexplainedPolicies(req, { now })).map(({ title }) => title);
}

test('whoever publishes is reminded of a policy that nothing explains after three working days', async () => {
  const { disclose, people } = registry;
  await disclose('春耕补贴办法', numbered(1));
  await disclose('没有文号的通知');
  // The longest run of days off is shorter than a fortnight.
  expect(await reminded(people.publisher, inDays(2))).toEqual([]);
  expect(await reminded(people.publisher, inDays(14))).toEqual(['春耕补贴办法']);
  expect(await reminded(people.admin, inDays(14))).toEqual(['春耕补贴办法']);
});

test('nobody else is, and nobody for ever', async () => {
  const { people } = registry;
  expect(await reminded(people.editor, inDays(14))).toEqual([]);
  expect(await reminded(people.stranger, inDays(14))).toEqual([]);
  expect(await reminded(people.publisher, inDays(400))).toEqual([]);
});

test('an explanation ends it, and so does the reason why none is needed, and the end of the policy', async () => {
  const { disclose, publish, people } = registry;
  const one = await disclose('灌溉办法', numbered(2));
  const two = await disclose('校车办法', numbered(3));
  const three = await disclose('停车办法', numbered(4));
  const of = async () =>
    (await reminded(people.publisher, inDays(14))).filter((title) => title !== '春耕补贴办法');
  expect((await of()).sort()).toEqual(['停车办法', '校车办法', '灌溉办法'].sort());
  await disclose('灌溉办法解读', {
    disclosure: { method: null },
    relations: { interprets: [one] },
  });
  await publish(two, { relations: { noInterpretation: '仅调整文字' } });
  await publish(three, { policy: { number: '东政发〔2026〕4号', validity: 'repealed' } });
  expect(await of()).toEqual([]);
});
