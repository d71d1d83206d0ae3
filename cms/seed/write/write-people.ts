import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import type { SeedPerson } from '../plan.ts';
import { asSeed, inTransaction } from './in-transaction.ts';

/** What the start page and tests sign in with. */
interface SignIn {
  email: string;
  password: string;
  name: string;
  /** What the sign-in is for. */
  label: string;
}

/** Where the passwords of the demo are kept. */
export function signInsFile(dataDir: string): string {
  return path.join(dataDir, 'demo-sign-ins.json');
}

/**
 * Makes the people of the demo with passwords of their own, or one for all where tests ask for it,
 * and writes those to `demo-sign-ins.json` in the data folder. Made a second time, they get new passwords.
 */
export async function writePeople(
  payload: Payload,
  {
    people,
    sites,
    dataDir,
    password,
  }: { people: SeedPerson[]; sites: Map<string, string>; dataDir: string; password?: string },
): Promise<void> {
  const signIns: SignIn[] = [];
  for (const person of people) {
    const signIn = {
      email: person.email,
      password: password ?? randomBytes(9).toString('base64url'),
      name: person.name,
      label: person.purpose,
    };
    await inTransaction(payload, (req) => writePerson(req, { person, signIn, sites }));
    signIns.push(signIn);
  }
  await writeFile(signInsFile(dataDir), JSON.stringify(signIns, null, 2), {
    mode: 0o600,
  });
}

async function writePerson(
  req: Parameters<Parameters<typeof inTransaction>[1]>[0],
  { person, signIn, sites }: { person: SeedPerson; signIn: SignIn; sites: Map<string, string> },
): Promise<void> {
  const known = await req.payload.find({
    ...asSeed(req),
    collection: 'users',
    where: { email: { equals: person.email } },
  });
  const old = known.docs[0];
  if (old) {
    await req.payload.update({
      ...asSeed(req),
      collection: 'users',
      id: old.id,
      data: { password: signIn.password } as never,
    });
    return;
  }
  const { id: user } = await req.payload.create({
    ...asSeed(req),
    collection: 'users',
    data: {
      email: person.email,
      password: signIn.password,
      name: person.name,
      ...(person.globalRole && { globalRoles: [person.globalRole] }),
    } as never,
  });
  for (const { site, roles, subtree } of person.memberships) {
    await req.payload.create({
      ...asSeed(req),
      collection: 'memberships',
      data: { user, site: sites.get(site), roles, subtree } as never,
    });
  }
}
