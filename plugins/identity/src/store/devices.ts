import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import { type Payload, type PayloadRequest, parseCookies } from 'payload';
import { generateCookie } from 'payload/shared';

const keptFor = 400 * 24 * 60 * 60;
const cookieName = ({ config }: Payload) => `${config.cookiePrefix}-device`;

/** Which browser asks, by the cookie we signed; nothing where we signed none. */
export function deviceIn(req: Pick<PayloadRequest, 'headers' | 'payload'>): string | undefined {
  const told = req.headers && parseCookies(req.headers).get(cookieName(req.payload));
  const [id = '', mark = ''] = told?.split('.') ?? [];
  const wanted = markOf(req.payload, id);
  const given = Buffer.from(mark, 'base64url');
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : undefined;
}

/** Has the browser that asks keep who it is, and answers that. */
export function markDevice(req: PayloadRequest): string {
  const id = deviceIn(req) ?? randomUUID();
  const cookies = req.payload.collections.users?.config.auth.cookies;
  const cookie = generateCookie<string>({
    name: cookieName(req.payload),
    value: `${id}.${markOf(req.payload, id).toString('base64url')}`,
    httpOnly: true,
    path: '/',
    sameSite: 'Lax',
    maxAge: keptFor,
    secure: cookies?.secure ?? false,
    returnCookieAsObject: false,
  });
  req.responseHeaders ??= new Headers();
  req.responseHeaders.append('Set-Cookie', String(cookie));
  return id;
}

const markOf = ({ secret }: Payload, id: string) =>
  createHmac('sha256', secret).update(`device ${id}`).digest();

/** Whether the browser has signed in before whoever has this address; for an unknown address as much work. */
export async function hasSignedIn(
  payload: Payload,
  device: string | undefined,
  email: string,
): Promise<boolean> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute(sql`
    select from identity.device d join users u on u.id = d.user_id
    where d.id = ${device ?? null}::uuid and u.email = ${email}`);
  return rows.length > 0;
}

/** Notes that a browser has signed somebody in. */
export async function putDevice(
  req: PayloadRequest,
  { id, user, browser }: { id: string; user: string; browser: string },
): Promise<'known' | 'first' | 'new'> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ known: boolean; others: boolean }>(sql`
    select exists (select from identity.device where user_id = ${user}::uuid and id = ${id}::uuid) as known,
      exists (select from identity.device where user_id = ${user}::uuid) as others`);
  await db.execute(sql`
    insert into identity.device (id, user_id, browser) values (${id}::uuid, ${user}::uuid, ${browser})
    on conflict (id, user_id) do update set seen_at = now(), browser = excluded.browser`);
  if (rows[0]?.known) return 'known';
  return rows[0]?.others ? 'new' : 'first';
}
