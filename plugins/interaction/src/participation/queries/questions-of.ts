import { type DesignedForm, type FormDefinition, inLanguage } from '@mingtang/forms';
import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';

/** The questions of a survey: its form in the version it asks. */
export async function questionsOf(
  asker: Payload | PayloadRequest,
  { form, version }: { form: string; version: number },
  language = 'zh',
): Promise<DesignedForm> {
  const db = await databaseOf(asker);
  const { rows } = await db.execute<{ definition: FormDefinition }>(sql`
    select definition from form_versions where form_id = ${form}::uuid and number = ${version}`);
  const [row] = rows;
  if (!row) throw new Error(`There is no version ${version} of form ${form}`);
  return inLanguage(row.definition, language);
}
