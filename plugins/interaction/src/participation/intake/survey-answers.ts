import { randomUUID } from 'node:crypto';
import { type FurtherForm, type IntakeKind, NotAcceptable } from '@mingtang/intake';
import { databaseOf } from '@mingtang/publication';
import type { SurveyRecord } from '@mingtang/publication/records';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { formEndOf } from '../domain/rules.ts';
import { questionsOf } from '../queries/questions-of.ts';
import { putAnswer } from '../store/answers.ts';
import { isWithin, openNow, recordOf } from './comments.ts';

/** Answers to the surveys of a site: by nobody who could be told, once for each browser, while a survey is open. */
export const surveyAnswers: IntakeKind = {
  name: 'survey',
  label: { zh: '调查答卷', en: 'Survey answers' },
  async formsOf(payload, site) {
    const open = await openNow<SurveyRecord>(payload, { site: site.id, kind: 'survey' });
    const forms: FurtherForm[] = [];
    for (const { id, title, until } of open) {
      const asked = await askedBy(payload, id);
      if (!asked) continue;
      const end = formEndOf(id);
      forms.push({
        ...(await questionsOf(payload, asked, site.language)),
        ...{ end, title, until },
        path: `/apply/survey-${end}.html`,
        letter: 'Q',
        isTracked: false,
        once: true,
        draftDays: 0,
      });
    }
    return forms;
  },
  async take(req, { id: arrival, site, receivedAt, values, form }) {
    const end = form.id.slice('survey.'.length);
    const record = await recordOf<SurveyRecord>(req, { site, kind: 'survey', end });
    if (!record) throw new NotAcceptable('to no survey of this site');
    if (!isWithin(record, receivedAt)) throw new NotAcceptable('it is not open');
    await putAnswer(req, {
      ...{ site, arrival, values, receivedAt },
      id: randomUUID(),
      survey: record.id,
    });
  },
};

/** The questions of a survey; none where it was never published. */
async function askedBy(
  payload: Payload,
  id: string,
): Promise<{ form: string; version: number } | undefined> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ form: string; version: number | null }>(
    sql`select form_id as form, version::int as version from surveys where id = ${id}::uuid`,
  );
  const [row] = rows;
  return row?.version ? { form: row.form, version: row.version } : undefined;
}
