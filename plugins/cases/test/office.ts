import { randomBytes } from 'node:crypto';
import type { IntakeKind } from '@mingtang/intake';
import { publishForms } from '@mingtang/intake/drill';
import { keyringFrom } from '@mingtang/intake/jobs';
import { databaseOf } from '@mingtang/publication';
import type { SiteRole } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { expect } from 'vitest';
import { bootInside } from '../../../tests/int/boot-inside.ts';
import type { Person } from '../../../tests/int/rest-client.ts';
import { foodForm } from './food-form.ts';

/** The whole inside, with what tests of offices ask of it. */
export async function openOffice() {
  const inside = await bootInside();
  const make = async (collection: string, data: object): Promise<string> =>
    String(
      (await inside.payload.create({ collection: collection as never, data: data as never })).id,
    );
  const act = (id: string, verb: string, as: Person, body: object = {}, headers = {}) =>
    inside.ask('POST', `/cases/${id}/acts/${verb}`, { as, body, headers });
  return {
    inside,
    make,
    act,
    async query(text: string) {
      return (await (await databaseOf(inside.payload)).execute(sql.raw(text))).rows;
    },
    addSite: (name: string, slug: string, parent?: string) =>
      make('sites', {
        name,
        shortName: name,
        level: parent ? 'department' : 'county',
        ...(parent && { parent }),
        status: 'live',
        theme: 'civic',
        mount: { host: `${slug}.localhost`, basePath: '/' },
        identifiers: { organizer: name },
      }),
    async addPerson(
      name: string,
      {
        site,
        roles,
        called = name,
        globalRoles = [],
      }: { site?: string; roles?: SiteRole[]; called?: string; globalRoles?: string[] },
    ): Promise<Person> {
      const email = `${name}@example.cn`;
      const password = 'correct horse battery';
      const user = await make('users', { name: called, email, password, globalRoles });
      if (site) await make('memberships', { user, site, roles, subtree: false });
      return inside.signIn(email, password);
    },
    async look(id: string, as: Person) {
      return (await inside.ask('GET', `/cases/${id}`, { as })).body;
    },
    async done(id: string, verb: string, as: Person, body: object = {}) {
      const answer = await act(id, verb, as, body);
      expect([answer.status, answer.body], verb).toEqual([200, expect.anything()]);
    },
    /** Acts of the trail about a subject, as `act details`. */
    async trail(subject: string): Promise<string[]> {
      const { rows } = await (await databaseOf(inside.payload)).execute<{ line: string }>(sql`
        select concat_ws(' ', act, reason, details) as line from audit.entry
        where subject = ${subject} order by audit.entry.seq`);
      return rows.map(({ line }) => line);
    },
    /** Publishes the form of food licences at a site, and what follows from it. @returns kinds and keys it was published with */
    async publishFoodForm(site: string) {
      const keyring = await keyringFrom(randomBytes(32).toString('base64url'));
      const known = inside.payload.config.custom?.intakeKinds as IntakeKind[];
      const kinds = known.map((kind) =>
        kind.name === 'case'
          ? {
              ...kind,
              formsOf: async (_: unknown, at: { id: string }) => (at.id === site ? [foodForm] : []),
            }
          : kind,
      );
      const publish = () => publishForms(inside.payload, { kinds, key: keyring.current });
      await publish();
      // What follows from published forms is published in the round after.
      await publish();
      return { keyring, kinds };
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;
