import { append, databaseOf, transactionOf } from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import type {
  ColumnRecord,
  FormRecord,
  IntakeKey,
  SiteRecord,
} from '@mingtang/publication/records';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload } from 'payload';
import type { IntakeKind, Offers } from '../kinds.ts';

interface Change {
  site: string;
  id: string;
  /** `undefined`: the site offers it no more. */
  form: FormRecord | undefined;
  title: string;
}

/**
 * Brings the published forms in line with what live sites offer, with the key of the day: after a new
 * site, a changed form or a new key. Safe to run again and from several processes.
 *
 * @returns how many forms were published or withdrawn now
 */
export async function publishForms(
  payload: Payload,
  { kinds, key }: { kinds: IntakeKind[]; key: IntakeKey },
): Promise<number> {
  const db = await databaseOf(payload);
  const { rows: sites } = await db.execute<{ record: SiteRecord }>(
    sql`select record from outbound.published where kind = 'site'`,
  );
  const { rows: forms } = await db.execute<{ site: string; record: FormRecord }>(
    sql`select site, record from outbound.published where kind = 'form'`,
  );
  const { rows: columns } = await db.execute<{ site: string; record: ColumnRecord }>(
    sql`select site, record from outbound.published where kind = 'column'`,
  );
  const { rows: terms } = await db.execute<{
    site: string;
    facet: string;
    code: string;
    name: string;
  }>(sql`
    select site, facet, value as code, name from outbound.facet_value
    where facet in ('topic', 'organ') and documents > 0 order by documents desc, value`);
  const columnsOf = Map.groupBy(columns, ({ site }) => site);
  const termsOf = Map.groupBy(terms, ({ site, facet }) => `${facet} ${site}`);
  const named = (facet: string, site: string) =>
    (termsOf.get(`${facet} ${site}`) ?? []).map(({ code, name }) => ({ code, name }));
  let changed = 0;
  for (const { record: site } of sites) {
    if (site.status !== 'live') continue;
    const published = forms.filter((form) => form.site === site.id).map(({ record }) => record);
    const offers = {
      columns: (columnsOf.get(site.id) ?? []).map(({ record }) => record),
      topics: named('topic', site.id),
      organs: named('organ', site.id),
    };
    const wanted = await wantedOf(payload, site, { offers, kinds, key });
    for (const change of changesOf(site, wanted, published)) {
      if (await carryOut(payload, change)) changed += 1;
    }
  }
  return changed;
}

/** The forms that a site is to have, of all kinds. */
async function wantedOf(
  payload: Payload,
  site: SiteRecord,
  { offers, kinds, key }: { offers: Offers; kinds: IntakeKind[]; key: IntakeKey },
): Promise<FormRecord[]> {
  const wanted: FormRecord[] = [];
  for (const kind of kinds) {
    const first = kind.formOf?.(site, offers);
    if (first) wanted.push({ kind: 'form', id: kind.name, ...first, key });
    for (const { end, ...form } of (await kind.formsOf?.(payload, site)) ?? []) {
      wanted.push({ kind: 'form', id: `${kind.name}.${end}`, ...form, key });
    }
  }
  return wanted;
}

function changesOf(site: SiteRecord, wanted: FormRecord[], published: FormRecord[]): Change[] {
  const puts = wanted.filter((form) => !published.some((one) => isSame(one, form)));
  const ends = published.filter(({ id }) => !wanted.some((form) => form.id === id));
  return [
    ...puts.map((form) => ({ site: site.id, id: form.id, form, title: form.title })),
    ...ends.map(({ id, title }) => ({ site: site.id, id, form: undefined, title })),
  ];
}

const isSame = (a: FormRecord, b: FormRecord) => hashOf(storable(a)).equals(hashOf(storable(b)));

/** Looks again with the site held: another process may have done it, or the site closed meanwhile. */
async function carryOut(payload: Payload, { site, id, form, title }: Change): Promise<boolean> {
  const req = await createLocalReq({}, payload);
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    const held = await db.execute<{ status: string }>(
      sql`select status from sites where id = ${site}::uuid for update`,
    );
    if (held.rows[0]?.status !== 'live') return false;
    const { rows } = await db.execute<{ record: FormRecord }>(
      sql`select record from outbound.published where site = ${site}::uuid and key = ${`form:${id}`}`,
    );
    const now = rows[0]?.record;
    if (form ? now && isSame(now, form) : !now) return false;
    await append(
      req,
      form
        ? { site, op: 'put', record: form, cause: 'form offered' }
        : {
            site,
            op: 'withdraw',
            key: `form:${id}`,
            title,
            reason: '本站不再提供此表单。',
            cause: 'form no longer offered',
          },
    );
    return true;
  });
}
