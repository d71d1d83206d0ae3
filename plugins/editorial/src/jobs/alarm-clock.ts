import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import { fromDrizzle, PgBoss } from 'pg-boss';

/** Something to be looked at again at an instant. What is then due is decided by the document. */
export interface Alarm {
  collection: 'articles' | 'pages';
  id: string;
  /** `refresh`: what is published looks different from then on. */
  what: 'publish' | 'expire' | 'refresh';
  /** ISO 8601. */
  at: string;
}

export const alarmQueue = 'editorial-alarm';

/** Tries again for about a day: 20 s, then twice as long each time, up to an hour. */
export const alarmQueueOptions = {
  retryLimit: 30,
  retryDelay: 20,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 300,
} as const;

/** Sets an alarm in the transaction of `req`: it exists if, and only if, that commits. */
export async function setAlarm(req: PayloadRequest, alarm: Alarm): Promise<void> {
  const adapter = req.payload.db as unknown as PostgresAdapter;
  const id = await req.transactionID;
  const session = id == null ? undefined : adapter.sessions[String(id)];
  if (!session) throw new Error('Alarms are set in a transaction only; req has none');
  const boss = await senderOf(req.payload);
  await boss.send(alarmQueue, alarm, {
    startAfter: new Date(alarm.at),
    db: fromDrizzle(session.db as never, sql),
  });
}

const senders = new WeakMap<Payload, Promise<PgBoss>>();

/** A pg-boss that only sends, on Payload's own connections. Work is done by the jobs process. */
function senderOf(payload: Payload): Promise<PgBoss> {
  const known = senders.get(payload);
  if (known) return known;
  const { pool } = payload.db as unknown as PostgresAdapter;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => payload.logger.error({ err: error, msg: 'alarms' }));
  const sender = boss.start().then(async () => {
    await boss.createQueue(alarmQueue, alarmQueueOptions);
    return boss;
  });
  senders.set(payload, sender);
  sender.catch(() => senders.delete(payload));
  return sender;
}
