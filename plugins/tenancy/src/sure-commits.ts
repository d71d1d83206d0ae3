import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import { APIError, type Config } from 'payload';

type Database = Config['db'];

/**
 * The database, whose commits fail where nothing was committed. Payload's own adapter answers the same
 * whether a transaction was committed or not: not for a deferred constraint, nor for a connection lost at
 * that moment, nor for a statement that had failed within it. Here Postgres is asked what became of it.
 *
 * @throws APIError `not-committed`, 503, out of every door that writes
 */
export function withSureCommits(db: Database): Database {
  return {
    ...db,
    init: (args) => {
      const adapter = db.init(args) as unknown as PostgresAdapter;
      adapter.poolOptions = { ...adapter.poolOptions, Client: heard(adapter.pg.Client) };
      const commit = adapter.commitTransaction.bind(adapter);
      adapter.commitTransaction = async (promised) => {
        const id = await promised;
        if (!id) return;
        const session = adapter.sessions[String(id)];
        // Somebody within it gave it up, and whoever began it must hear.
        if (!session) throw notCommitted();
        const transaction = await numberOf(session).catch(async (cause) => {
          await adapter.rollbackTransaction(id).catch(() => {});
          throw notCommitted(cause);
        });
        await commit(id);
        // Nothing was written where it has no number.
        if (transaction && !(await isCommitted(adapter, transaction))) throw notCommitted();
      };
      return adapter as never;
    },
  };
}

/** A connection that is lost is told to whoever asks next; unheard by anybody, it would end the process. */
const heard = (Client: PostgresAdapter['pg']['Client']) =>
  class extends Client {
    constructor(...settings: ConstructorParameters<typeof Client>) {
      super(...settings);
      this.on('error', () => {});
    }
  };

/** The number Postgres gave a transaction that wrote. Throws where a statement in it had failed. */
async function numberOf({ db }: PostgresAdapter['sessions'][string]): Promise<string | null> {
  const { rows } = await (db as PostgresAdapter['drizzle']).execute<{ number: string | null }>(
    sql`select pg_current_xact_id_if_assigned()::text as number`,
  );
  return rows[0]?.number ?? null;
}

const patience = 100;

/** A connection that was lost may have left its transaction to be ended by the server, which takes a moment. */
async function isCommitted(adapter: PostgresAdapter, transaction: string): Promise<boolean> {
  for (let asked = 0; asked < patience; asked++) {
    const { rows } = await adapter.drizzle.execute<{ status: string | null }>(
      sql`select pg_xact_status(${transaction}::xid8) as status`,
    );
    if (rows[0]?.status !== 'in progress') return rows[0]?.status === 'committed';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

const notCommitted = (cause?: unknown) =>
  Object.assign(
    new APIError(
      '没有保存成功：数据库没有提交本次改动，请重试。Not saved: the database did not take the change; try again.',
      503,
      { code: 'not-committed' },
      true,
    ),
    { cause },
  );
