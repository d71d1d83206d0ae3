import { databaseOf } from '@mingtang/publication';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq } from 'payload';
import { beforeAll, expect, test } from 'vitest';
import { bootInside } from '../../../tests/int/boot-inside.ts';
import { answersBy } from '../src/domain/answers.ts';
import { receiveCase, tellApplicant } from '../src/index.ts';
import { foodForm } from './food-form.ts';
import { terms } from './terms.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
let site: string;
beforeAll(async () => {
  inside = await bootInside();
  const made = await inside.payload.create({
    collection: 'sites',
    data: {
      ...{ name: '中宁县', shortName: '中宁县', level: 'county', status: 'live', theme: 'civic' },
      ...{ mount: { host: 'zn.localhost', basePath: '/' }, identifiers: { organizer: '中宁县' } },
    } as never,
  });
  site = String(made.id);
});

const [first, ...others] = foodForm.pages;
const form = {
  pages: [
    ...(first ? [first] : []),
    {
      sections: [
        {
          title: '告知',
          fields: [
            {
              name: 'text-messages',
              label: '短信',
              type: 'choices' as const,
              optional: true,
              options: [{ value: 'yes', label: '用短信告知办理进展' }],
            },
          ],
        },
      ],
    },
    ...others,
  ],
};

async function told(wishes: string[], phone = '139 0955 1234'): Promise<Record<string, unknown>[]> {
  const req = await createLocalReq({}, inside.payload);
  const values = { name: '马建国', phone, 'text-messages': wishes };
  const made = await receiveCase(req, {
    site,
    terms: terms(),
    form: { id: 'case.food', version: 1 },
    answers: answersBy(form, values, { language: 'zh-CN' }),
    channel: 'internet',
  });
  const id = String(made?.id);
  // As after each act; told twice of the same, they hear of it once.
  for (let n = 0; n < 2; n++) {
    await inTransaction(req, () => tellApplicant(req, id));
  }
  const db = await databaseOf(inside.payload);
  const { rows } = await db.execute<Record<string, unknown>>(
    sql`select to_number, text from texts.outbox where key like ${`case ${id} %`}`,
  );
  return rows;
}

test('whoever ticked it hears of a change of their case on the phone, once, and nothing that they answered', async () => {
  const [text, ...more] = await told(['yes']);
  expect(more).toEqual([]);
  expect(text?.to_number).toBe('13909551234');
  expect(text?.text).toMatch(
    /^中宁县：您申请的“食品经营许可”已收到申请，等待中宁县决定是否受理。办件编号 \d{4}-\d+，/,
  );
  expect(text?.text).not.toContain('马');
});

test('nobody hears anything on the phone who did not tick it, or gave no mobile number', async () => {
  expect(await told([])).toEqual([]);
  expect(await told(['yes'], '0955-7012345')).toEqual([]);
});
