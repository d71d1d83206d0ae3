import { transactionOf } from '@mingtang/publication';
import { asSystem, asUser, holds, inTransaction, Refused, say } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { isSame } from '../domain/design/compare.ts';
import { readDefinition } from '../domain/design/definition.ts';
import { definitionFaultWords } from '../domain/design/fault-words.ts';
import { definitionFaults } from '../domain/design/faults.ts';
import { latestVersion } from '../queries/form-versions.ts';
import { refusals } from '../refusals.ts';

/**
 * Publishes a form as it was saved: a new version that nobody changes any more. Of two at once the
 * second finds nothing left to publish.
 *
 * @param seen what whoever publishes has before their eyes: if something else was saved meanwhile,
 *   nothing is published
 */
export async function publishForm(
  req: PayloadRequest,
  id: string,
  { note, seen }: { note: string; seen: Pick<FormDocument, 'definition' | 'address'> },
): Promise<{ number: number }> {
  if (note.trim() === '' || note.length > 200) throw new Refused(req, refusals.noteMissing);
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    await db.execute(sql`select id from forms where id = ${id}::uuid for update`);
    const form = await req.payload
      .findByID({
        ...asUser(req),
        collection: 'forms' as 'users',
        id,
        depth: 0,
        disableErrors: true,
      })
      .then((doc) => doc as unknown as FormDocument | null);
    if (!form) throw new Refused(req, refusals.notFound);
    const site = typeof form.site === 'object' ? form.site.id : form.site;
    if (!(await holds(req, site, 'publisher', 'site-admin')))
      throw new Refused(req, refusals.notYours);
    const { address = null } = form;
    const isSeen = isSame([form.definition, address], [seen.definition, seen.address ?? null]);
    if (!isSeen) throw new Refused(req, refusals.changed);
    const definition = readDefinition(form.definition);
    const faults = definition ? definitionFaults(definition) : [];
    if (!definition || faults.length > 0) {
      const told = faults.map(({ code }) => ({ message: say(req, definitionFaultWords[code]) }));
      throw new Refused(req, refusals.incomplete, { faults: told });
    }
    const before = await latestVersion(req, id);
    if (before && isSame([before.definition, before.address ?? null], [definition, address])) {
      throw new Refused(req, refusals.same);
    }
    const number = (before?.number ?? 0) + 1;
    const as = asSystem(req, 'a version is written by publishing, and by nothing else');
    await req.payload.create({
      ...as,
      collection: 'form-versions' as 'users',
      depth: 0,
      data: {
        site,
        form: id,
        number,
        definition,
        address,
        note: note.trim(),
        by: nameOf(req),
      } as never,
    });
    await req.payload.update({
      ...as,
      collection: 'forms' as 'users',
      id,
      depth: 0,
      data: { publishedVersion: number } as never,
    });
    return { number };
  });
}

const nameOf = ({ user }: PayloadRequest) => (user as { name?: string } | null)?.name ?? null;

/** What of a form is published. */
interface FormDocument {
  site: string | { id: string };
  definition: unknown;
  address?: string | null;
}
