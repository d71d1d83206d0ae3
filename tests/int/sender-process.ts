import { openTransport, sendDue } from '@mingtang/mail/sending';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** A process that sends what is due, to be killed: `node sender-process.ts DATABASE_URL SMTP_PORT`. */
const [databaseUrl, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl });
const transport = openTransport({
  smtp: { host: '127.0.0.1', port: Number(port), secure: false },
  from: { address: 'no-reply@zw.gov.cn' },
});
const payload = { db: { drizzle: drizzle(pool) } };
await sendDue(payload as never, transport, { domain: 'zw.gov.cn' });
transport.close();
await pool.end();
