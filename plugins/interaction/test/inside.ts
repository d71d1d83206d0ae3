import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { fieldsOf, type Values } from '@mingtang/forms/language';
import type { IntakeKind } from '@mingtang/intake';
import { openNext, publishForms } from '@mingtang/intake/drill';
import { keyringFrom } from '@mingtang/intake/jobs';
import {
  filesWith,
  formAt,
  type Submitted,
  submit,
  takeFile,
  track,
} from '@mingtang/intake/outside';
import { databaseOf } from '@mingtang/publication';
import type { SiteRole } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type pg from 'pg';
import { bootInside } from '../../../tests/int/boot-inside.ts';

/** The whole inside, with what citizens do at the gateway and what jobs do then. */
export async function bootInteraction() {
  const inside = await bootInside();
  const { payload } = inside;
  const { pool: db } = payload.db as unknown as { pool: pg.Pool };
  const keyring = await keyringFrom(randomBytes(32).toString('base64url'));
  const kinds = payload.config.custom?.intakeKinds as IntakeKind[];

  const make = async (collection: string, data: object): Promise<string> =>
    String((await payload.create({ collection: collection as never, data: data as never })).id);

  const query = async (text: string) =>
    (await (await databaseOf(payload)).execute(sql.raw(text))).rows;

  const addSite = (name: string, slug: string, parent?: string) =>
    make('sites', {
      name,
      shortName: name,
      level: parent ? 'department' : 'county',
      ...(parent && { parent }),
      status: 'live',
      theme: 'civic',
      mount: { host: `${slug}.localhost`, basePath: '/' },
      identifiers: { organizer: name },
    });

  async function addPerson(
    name: string,
    {
      site,
      roles,
      globalRoles = [],
    }: { site?: string; roles?: SiteRole[]; globalRoles?: string[] },
  ) {
    const email = `${name}@example.cn`;
    const password = 'correct horse battery';
    const user = await make('users', { name, email, password, globalRoles });
    if (site) await make('memberships', { user, site, roles, subtree: false });
    return inside.signIn(email, password);
  }

  const offerForms = () => publishForms(payload, { kinds, key: keyring.current });

  /** Fills in the form at a path, as a citizen does, and has it opened. */
  async function send(
    site: string,
    path: string,
    values: Values,
    { file, about }: { file?: Buffer; about?: { number: string; codeKey: string } } = {},
  ) {
    const form = await formAt(db, site, path);
    if (!form) throw new Error(`${path} is not offered`);
    const sending = { site, form, token: randomBytes(32).toString('base64url') };
    const field = fieldsOf(form).find(({ type }) => type === 'files');
    if (file) {
      const bytes = Readable.from([file]);
      await takeFile(db, sending, { field: field as never, sentName: '照片.pdf', bytes });
    }
    const files = await filesWith(db, sending);
    const sent = (await submit(db, {
      ...sending,
      values,
      files,
      ...(about && { about }),
    })) as Submitted & { number: string; code: string };
    const opened = await openNext(payload, { keyring, kinds });
    const found = () => track(db, site, sent);
    const key = async () => ({
      number: sent.number,
      codeKey: String((await found())?.codeKey),
    });
    return { sent, opened, found, key };
  }

  return { ...inside, db, make, query, addSite, addPerson, offerForms, send };
}
