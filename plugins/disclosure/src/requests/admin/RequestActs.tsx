'use client';
import { type ActField, Acts, type Choice } from '@mingtang/tenancy/admin/client';
import type { Act } from '../domain/decide.ts';
import type { Consultation, Contest } from '../domain/request.ts';
import { actLabels, consultationLabels, contestLabels } from '../domain/words-of-requests.ts';
import { actFields } from './act-fields.ts';

/** Acts that bring a request on its way, the one nearest its end first: that button stands out. */
const onwards: Act[] = [
  'closed',
  'delivered',
  'answer-approved',
  'consultation-ended',
  'corrected',
  'answer-proposed',
  'assigned',
  'registered',
  'confirmed',
];

/** The acts that can be done now; the server has found that each could. */
export function RequestActs({
  request,
  revision,
  offers,
  consultations,
  contests,
}: {
  request: string;
  revision: number;
  offers: Act[];
  consultations: Consultation[];
  contests: Contest[];
}) {
  const choicesFor: Record<'consultation' | 'contest', Choice[]> = {
    consultation: consultations
      .filter(({ endedOn }) => !endedOn)
      .map(({ id, kind, who }) => ({
        value: String(id),
        label: {
          zh: `${consultationLabels[kind].zh}：${who}`,
          en: `${consultationLabels[kind].en}: ${who}`,
        },
      })),
    contest: contests
      .filter(({ outcome }) => !outcome)
      .map(({ id, kind, filedOn }) => ({
        value: String(id),
        label: {
          zh: `${contestLabels[kind].zh} ${filedOn}`,
          en: `${contestLabels[kind].en} ${filedOn}`,
        },
      })),
  };
  const main = onwards.find((each) => offers.includes(each));
  return (
    <Acts
      path={`/information-requests/${request}/acts`}
      revision={revision}
      offers={offers.map((name) => ({
        name,
        label: actLabels[name],
        fields: actFields[name].map(
          (field): ActField =>
            field.type === 'consultation' || field.type === 'contest'
              ? { ...field, type: 'choice', choices: choicesFor[field.type] }
              : field,
        ),
      }))}
      {...(main && { main })}
    />
  );
}
