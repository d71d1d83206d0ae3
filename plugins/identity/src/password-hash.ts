import crypto from 'node:crypto';

/** Passwords as Payload 3.90 keeps them, and as versions before it did. */
const prefix = 'pbkdf2-sha256-v1:';
const today = { iterations: 600_000, bytes: 32 };
const formerly = { iterations: 25_000, bytes: 512 };

/** Whether it is the password that was hashed. */
export async function isPassword(
  password: string,
  { hash, salt }: { hash: string | null; salt: string | null },
): Promise<boolean> {
  if (!hash || !salt) {
    await workAsForSomebody(password);
    return false;
  }
  const kept = hash.startsWith(prefix) ? today : formerly;
  const wanted = Buffer.from(hash.startsWith(prefix) ? hash.slice(prefix.length) : hash, 'hex');
  const found = await derive(password, salt, kept);
  return found.length === wanted.length && crypto.timingSafeEqual(found, wanted);
}

/** Does for nobody the work that checking a password is, so that an answer takes as long. */
export async function workAsForSomebody(password: string): Promise<void> {
  await derive(password, crypto.randomBytes(32).toString('hex'), today);
}

/** By the function Payload calls: one place to count what is worked. */
function derive(password: string, salt: string, { iterations, bytes }: typeof today) {
  return new Promise<Buffer>((resolve, reject) => {
    crypto.pbkdf2(password, salt, iterations, bytes, 'sha256', (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
