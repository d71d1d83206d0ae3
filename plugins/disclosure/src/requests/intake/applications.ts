import { dayOf } from '@mingtang/approvals/clock';
import type { Values } from '@mingtang/forms/language';
import { type IntakeKind, NotAcceptable } from '@mingtang/intake';
import { receiveRequest } from '../actions/receive-request.ts';
import { tellApplicant } from '../actions/tell-applicant.ts';
import { readApplication } from '../domain/application.ts';
import { applicationForm } from './application-form.ts';

/** Applications for information that come from the sites 网上依申请公开. */
export const applications: IntakeKind = {
  name: 'disclosure',
  label: { zh: '政府信息公开申请', en: 'Applications for information' },
  formOf: applicationForm,
  async take(req, { site, number, codeKey, receivedAt, values, files }) {
    const read = readApplication(nested(values));
    if (!read.ok) throw new NotAcceptable(read.faults.map(({ at }) => at).join(', '));
    const { id } = await receiveRequest(req, {
      site,
      channel: 'internet',
      on: dayOf(receivedAt),
      application: read.value,
      tracking: { number, codeKey },
      files: files.map(({ id: file }) => file),
    });
    await tellApplicant(req, id);
  },
};

/** `{ 'applicant.name': … }` as `{ applicant: { name: … } }`. */
export function nested(values: Values): object {
  const whole: Record<string, unknown> = {};
  for (const [at, value] of Object.entries(values)) {
    const [first = '', second] = at.split('.');
    if (second === undefined) whole[first] = value;
    else whole[first] = { ...(whole[first] as object | undefined), [second]: value };
  }
  return whole;
}
