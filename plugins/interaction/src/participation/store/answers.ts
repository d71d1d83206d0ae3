import { opened, sealed } from '@mingtang/cases/keys';
import type { Values } from '@mingtang/forms/language';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { dataKeyOf, putDataKey } from '../../sealed/sealed.ts';

/** Keeps what somebody answered, sealed, in the transaction of `req`; once for each arrival. */
export async function putAnswer(
  req: PayloadRequest,
  {
    id,
    site,
    survey,
    arrival,
    values,
    receivedAt,
  }: {
    id: string;
    site: string;
    survey: string;
    arrival: string;
    values: Values;
    receivedAt: Date;
  },
): Promise<void> {
  await putDataKey(req, survey);
  const db = await transactionOf(req);
  const bytes = sealed(
    await dataKeyOf(req, survey),
    `${id} answer`,
    Buffer.from(JSON.stringify(values)),
  );
  await db.execute(sql`
    insert into interaction.answer (id, site, survey, arrival, sealed, received_at)
    values (${id}::uuid, ${site}::uuid, ${survey}::uuid, ${arrival}::uuid, ${bytes},
      ${receivedAt.toISOString()}::timestamptz)
    on conflict (arrival) do nothing`);
}

/** All that was answered to a survey, a part at a time. */
export async function* answersTo(
  req: PayloadRequest,
  survey: string,
): AsyncGenerator<{ values: Values; receivedAt: string }> {
  const db = await databaseOf(req);
  for (let after: string | undefined; ; ) {
    const { rows }: { rows: { id: string; sealed: Buffer; receivedAt: string }[] } =
      await db.execute<{ id: string; sealed: Buffer; receivedAt: string }>(sql`
        select id, sealed, received_at as "receivedAt" from interaction.answer
        where survey = ${survey}::uuid and (${after ?? null}::uuid is null or id > ${after ?? null}::uuid)
        order by id limit 1000`);
    if (rows.length === 0) return;
    const key = await dataKeyOf(req, survey);
    for (const { id, sealed: bytes, receivedAt } of rows) {
      const text = opened(key, `${id} answer`, bytes).toString('utf8');
      yield { values: JSON.parse(text), receivedAt: new Date(receivedAt).toISOString() };
    }
    after = rows.at(-1)?.id;
  }
}

/** How many answered each of some surveys. */
export async function answerCounts(
  req: PayloadRequest,
  surveys: readonly string[],
): Promise<Map<string, number>> {
  if (surveys.length === 0) return new Map();
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ survey: string; count: number }>(sql`
    select survey, count(*)::int as count from interaction.answer
    where survey = any(${sql.param([...surveys])}::uuid[]) group by survey`);
  return new Map(rows.map(({ survey, count }) => [survey, count]));
}
