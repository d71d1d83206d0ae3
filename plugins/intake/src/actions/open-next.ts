import { checkForm } from '@mingtang/forms/check';
import { divisions } from '@mingtang/forms/divisions';
import { dayInChina, NotOfForm, sentOf, type Values } from '@mingtang/forms/language';
import { databaseOf, transactionOf } from '@mingtang/publication';
import type { FormRecord } from '@mingtang/publication/records';
import { asSystem, inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import type { EnvelopeContent, EnvelopeHeader } from '../domain/envelope.ts';
import type { IntakeFault } from '../domain/intake-fault.ts';
import { fileStoreIn } from '../files/file-store.ts';
import { dataDirOf, type IntakeKind, NotAcceptable, type PublishedForm } from '../kinds.ts';
import { CannotOpen, type Keyring } from '../sealing/keyring.ts';
import { keepFiles, noteFiles } from './keep-files.ts';

/** What became of the envelope whose turn it was; `idle` where none waits, or another process was faster. */
export type Opening = 'idle' | 'taken' | 'failed' | 'later';

export interface Opener {
  keyring: Keyring;
  kinds: IntakeKind[];
  /** Whether files wait for a virus scanner before anybody opens them. */
  isScanned?: boolean;
}

interface Envelope extends EnvelopeHeader {
  attempts: number;
  sealed: Buffer;
  at: Date;
  fault: string | null;
}

/** Attempts, ever further apart, over some nine hours. */
const mostAttempts = 12;

/**
 * Opens the envelope whose turn it is, and has its kind take it in exactly once: in one transaction
 * with the row that says so. What cannot be opened is noted for the administrator and not tried
 * again; what fails otherwise, also by the death of the process, is tried again later. Any number of
 * processes may do this at once.
 */
export async function openNext(
  payload: Payload,
  { keyring, kinds, isScanned = false }: Opener,
): Promise<Opening> {
  const envelope = await nextInTurn(payload);
  if (!envelope) return 'idle';
  const { id, number, site } = envelope;
  if (envelope.attempts > mostAttempts) {
    return putAside(payload, envelope, 'not-taken', envelope.fault ?? undefined);
  }
  try {
    const kind = kinds.find(({ name }) => name === kindOfForm(envelope.kind));
    if (!kind) return await putAside(payload, envelope, 'unknown-kind');
    const content = await keyring.open(envelope, envelope.sealed);
    const store = fileStoreIn(dataDirOf(payload));
    const sealed = { ...envelope, files: content.files ?? [] };
    const kept = await keepFiles(payload, sealed, { keyring, store });
    const answers = await checked(payload, envelope, { ...content, kept });
    if (!answers) return await putAside(payload, envelope, 'not-of-form');
    const req = await createLocalReq({}, payload);
    return await settled(req, envelope, { state: 'taken' }, async () => {
      await noteFiles(req, envelope, { files: kept, isScanned });
      await kind.take(req, {
        id,
        site,
        number,
        receivedAt: envelope.at,
        ...answers,
        files: kept.map(({ sha256: _, ...file }) => file),
        codeKey: content.codeKey,
        ...(content.about && { about: content.about }),
      });
    });
  } catch (error) {
    if (error instanceof CannotOpen) return putAside(payload, envelope, error.reason);
    if (error instanceof NotAcceptable) {
      return putAside(payload, envelope, 'not-of-form', error.message);
    }
    payload.logger.error({ err: error, msg: 'arrival not taken in', number, site });
    await noteFault(payload, envelope, error);
    return 'later';
  }
}

/**
 * The next envelope, ours for as long as it takes: whoever dies at it leaves it to another when its
 * time is up. Counted before it is looked at, so that one that kills processes is put aside too.
 */
async function nextInTurn(payload: Payload): Promise<Envelope | undefined> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<
    Omit<Envelope, 'at'> & { at: string } & Record<string, unknown>
  >(sql`
    with turn as (
      update inbound.waiting w set attempts = w.attempts + 1,
        next_at = now() + make_interval(secs => least(3600, 60 * 2 ^ w.attempts))
      where w.intake = (
        select intake from inbound.waiting where next_at <= now()
        order by next_at, seq limit 1 for update skip locked)
      returning w.intake, w.attempts, w.fault
    )
    select i.id, i.kind, i.site, i.number, i.key_id as "keyId", i.sealed,
      i.at::text as at, turn.attempts, turn.fault
    from turn join inbound.intake i on i.id = turn.intake`);
  const [row] = rows;
  return row && { ...row, at: new Date(row.at) };
}

/** `case` of the form `case.marriage`. */
const kindOfForm = (id: string) => id.split('.', 1)[0];

/** The answers, where they answer the form as it was public when they came, or just before. */
async function checked(
  payload: Payload,
  { kind, site, at }: Envelope,
  { values, sentAt, kept }: EnvelopeContent & { kept: readonly { field: string }[] },
): Promise<{ values: Values; form: PublishedForm } | undefined> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ seq: string; record: FormRecord }>(sql`
    select seq, record from outbound.log
    where site = ${site}::uuid and key = ${`form:${kind}`} and op = 'put' and at <= ${at.toISOString()}::timestamptz
    order by seq desc limit 2`);
  const today = dayInChina(whenSent(sentAt, at));
  for (const { seq, record } of rows) {
    try {
      const answers = checkForm(record, sentOf(values), { today, divisions, files: kept });
      if (answers.faults.length === 0 && !answers.stop) {
        return { values: answers.values, form: { id: record.id, version: Number(seq) } };
      }
    } catch (error) {
      if (!(error instanceof NotOfForm)) throw error;
    }
  }
  return undefined;
}

/** The gateway's clock, as far as that of the log bears it out: a form sent at midnight is of one day. */
function whenSent(sentAt: string, at: Date): Date {
  const sent = new Date(sentAt);
  return Math.abs(sent.getTime() - at.getTime()) < 600_000 ? sent : at;
}

const putAside = async (
  payload: Payload,
  envelope: Envelope,
  fault: IntakeFault,
  detail?: string,
): Promise<Opening> =>
  settled(await createLocalReq({}, payload), envelope, { state: 'failed', fault, detail });

/** All in one transaction: the envelope waits no longer, what came of it is noted, and `take` has taken it. */
function settled(
  req: PayloadRequest,
  { id, attempts, kind, site, number, at }: Envelope,
  result: { state: 'taken' | 'failed'; fault?: IntakeFault; detail?: string | undefined },
  take: () => Promise<void> = async () => {},
): Promise<Opening> {
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    const { rows } = await db.execute(sql`
      delete from inbound.waiting where intake = ${id}::uuid and attempts = ${attempts} returning intake`);
    if (rows.length === 0) return 'idle';
    await note(req, {
      site,
      envelope: id,
      kind,
      number,
      receivedAt: at.toISOString(),
      state: result.state,
      fault: result.fault ?? null,
      detail: result.detail ?? null,
    });
    await take();
    return result.state;
  });
}

/** One row an envelope: where it failed before, the same row says what came of it now. */
async function note(
  req: PayloadRequest,
  row: { envelope: string; [field: string]: unknown },
): Promise<void> {
  const as = asSystem(req, 'what came of an envelope is noted when it is opened');
  const collection = 'arrivals' as 'sites';
  const { docs } = await req.payload.find({
    ...as,
    collection,
    depth: 0,
    limit: 1,
    where: { envelope: { equals: row.envelope } },
  });
  const [before] = docs;
  if (before) {
    await req.payload.update({ ...as, collection, id: before.id, depth: 0, data: row as never });
  } else await req.payload.create({ ...as, collection, depth: 0, data: row as never });
}

/** Names of faults only: messages may quote what was sent. */
async function noteFault(payload: Payload, { id }: Envelope, error: unknown): Promise<void> {
  const db = await databaseOf(payload);
  const name = error instanceof Error ? error.name : typeof error;
  await db.execute(sql`update inbound.waiting set fault = ${name} where intake = ${id}::uuid`);
}
