import type { Readable } from 'node:stream';
import { controls, type FormFault, fieldsOf } from '@mingtang/forms/language';
import {
  dropFile,
  FilesQuota,
  filesWith,
  isToken,
  mostBytesTogether,
  type SentFile,
  takeFile,
} from '@mingtang/intake/outside';
import type { FilesField, FormField, FormRecord } from '@mingtang/publication/records';
import type { Pool } from 'pg';
import type { FileSink, SentFields } from './read-body.ts';

/** The files of one form that is being sent: taken while its body is read, gathered when all of it is known. */
export interface FormFiles extends FileSink {
  /** What was wrong with files of this body. */
  faults: FormFault[];
  /** Whether the site takes no more of them today. */
  isFull(): boolean;
  /** What kept the intake log from taking them, if anything. */
  away(): unknown;
  /** Those of this body and of the bodies before, without those that are not wanted any more. */
  gathered(fields: SentFields): Promise<SentFile[]>;
}

const takesFiles = (field: FormField): field is FilesField => field.type === 'files';

export const hasFiles = (form: FormRecord): boolean => fieldsOf(form).some(takesFiles);

/**
 * @param fallback token of a form that brought none
 * @param isTaken false where files are read and dropped
 */
export function filesOfForm(
  db: Pick<Pool, 'query'>,
  {
    site,
    form,
    fallback,
    isTaken,
  }: { site: string; form: FormRecord; fallback: string; isTaken: boolean },
): FormFiles {
  const faults: FormFault[] = [];
  const taken: SentFile[] = [];
  let isFull = false;
  let away: unknown;
  const tokenIn = (fields: SentFields) =>
    fields.find(([name, value]) => name === controls.token && isToken(value))?.[1] ?? fallback;

  return {
    most: mostBytesTogether,
    faults,
    isFull: () => isFull,
    away: () => away,
    async take(name, sentName, bytes: Readable, before) {
      const field = fieldsOf(form)
        .filter(takesFiles)
        .find((one) => one.name === name);
      const isOneTooMany = taken.length >= (field?.most ?? 0) * 2;
      if (!field || !isTaken || isFull || away || isOneTooMany) {
        if (field && isOneTooMany) {
          faults.push({ field: name, code: 'too-many-files', bound: field.most });
        }
        return rest(bytes);
      }
      const sending = { site, form, token: tokenIn(before) };
      try {
        const answer = await takeFile(db, sending, { field, sentName, bytes });
        if (answer.ok) taken.push(answer.file);
        else faults.push(answer.fault);
      } catch (error) {
        if (bytes.destroyed && bytes.errored) throw error;
        if (error instanceof FilesQuota) isFull = true;
        else away = error;
        await rest(bytes);
      }
    },
    async gathered(fields) {
      if (!hasFiles(form)) return [];
      const token = tokenIn(fields);
      const unwanted = fields.flatMap(([name, value]) =>
        name === controls.removeFile ? [value] : [],
      );
      const known = await filesWith(db, { site, form, token });
      const kept: SentFile[] = [];
      for (const file of [...known, ...taken]) {
        const isUnwanted = file.id !== undefined && unwanted.includes(file.id);
        if (isUnwanted) await dropFile(db, { token }, file.id as string);
        const isThere = kept.some(
          ({ field, digest }) => field === file.field && digest.equals(file.digest),
        );
        if (!isUnwanted && !isThere) kept.push(file);
      }
      return kept;
    },
  };
}

/** Reads what is left of a file, and drops it. */
async function rest(bytes: Readable): Promise<void> {
  for await (const _ of bytes);
}

/** Whether files are more than one form takes, all together. */
export const isTooMuch = (files: readonly SentFile[]): boolean =>
  files.reduce((sum, { label }) => sum + label.bytes, 0) > mostBytesTogether;
