import { dayOf } from '@mingtang/approvals/clock';
import { textOf, type Values } from '@mingtang/forms/language';
import { type IntakeKind, NotAcceptable } from '@mingtang/intake';
import { publishedRecord, type SiteRecord } from '@mingtang/publication';
import type { PayloadRequest } from 'payload';
import { receiveCase } from '../actions/receive-case.ts';
import { tellApplicant } from '../actions/tell-applicant.ts';
import { answersBy } from '../domain/answers.ts';
import { faultsOfTerms } from '../domain/terms.ts';
import { publishedForm } from '../queries/published-form.ts';
import { termsFor } from '../queries/terms-for.ts';

/** In the form of a renewal: the day the licence ends. */
const expiryField = 'expires-on';

/**
 * Applications for items that come from the sites 网上申请: each becomes one case, with the form as it
 * was published when it came. Its forms are published by whoever keeps them (`formsOf`).
 */
export const caseApplications: IntakeKind = {
  name: 'case',
  label: { zh: '事项申请', en: 'Applications for items' },
  async take(req, { id: arrival, site, number, codeKey, receivedAt, values, form, files }) {
    const record = await publishedForm(req, { site, ...form });
    const terms = await termsFor(req, { site, form: record, version: form.version });
    if (faultsOfTerms(terms).length > 0) throw new NotAcceptable('the item goes against the law');
    const made = await receiveCase(req, {
      ...{ site, terms, form, arrival },
      answers: answersBy(record, values, { files, language: await languageOf(req, site) }),
      channel: 'internet',
      on: dayOf(receivedAt),
      ...renewalIn(values),
      tracking: { number, codeKey },
    });
    if (made) await tellApplicant(req, made.id);
  },
};

/** Of a renewal: until when what is renewed is good. */
export function renewalIn(values: Values) {
  const expiresOn = textOf(values, expiryField);
  return expiresOn ? { renews: { expiresOn } } : {};
}

/** The language a site speaks. */
export async function languageOf(req: PayloadRequest, site: string): Promise<string> {
  const record = (await publishedRecord(req, site, `site:${site}`)) as SiteRecord | undefined;
  return record?.language ?? 'zh-CN';
}
