import { textOf } from '@mingtang/forms/language';
import { type IntakeKind, NotAcceptable, type OfferedForm } from '@mingtang/intake';
import type { SiteRecord } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { tellApplicant } from '../actions/tell-applicant.ts';
import { messageForm } from '../domain/public-status.ts';
import { caseForms } from '../queries/published-form.ts';
import { caseTrackedBy } from '../store/cases.ts';
import { putMessage } from '../store/sealed.ts';

const [kind = '', end = ''] = messageForm.split('.');

/** What applicants write to whoever handles their case, by number and code; sites that take no applications offer it not. */
export const caseMessages: IntakeKind = {
  name: kind,
  label: { zh: '办件留言', en: 'Messages about cases' },
  async formsOf(payload, site) {
    return (await caseForms(payload, site.id)).length > 0 ? [{ end, ...formOfMessage(site) }] : [];
  },
  async take(req, { site, about, values }) {
    const stored = about && (await caseTrackedBy(req, { site, tracking: about }));
    if (!stored) throw new NotAcceptable('about no case of this site');
    await putMessage(req, { id: stored.id, kind: 'from-applicant', text: textOf(values, 'text') });
    await tellApplicant(req, stored.id);
  },
};

function formOfMessage(site: SiteRecord): OfferedForm {
  const say = ({ zh, en }: Words) => (/^en\b/i.test(site.language) ? en : zh);
  return {
    path: '/apply/case-message.html',
    letter: 'L',
    follows: true,
    isTracked: false,
    title: say({ zh: '给办件人员留言', en: 'Write to whoever handles your case' }),
    description: say({
      zh: '凭登记号和查询码给办件人员留言。',
      en: 'Write to whoever handles your case, with its number and code.',
    }),
    html: say({
      zh: '<p>工作人员会在办件中看到您的留言，回复显示在办理进度里。您填写的内容加密传送。</p>',
      en: '<p>Whoever handles your case reads it there; what they answer is shown with its status. What you write is encrypted.</p>',
    }),
    next: say({
      zh: '已收到您的留言。回复请在办理进度里查看。',
      en: 'Your message came in. Look for the answer with the status of your case.',
    }),
    pages: [
      {
        sections: [
          {
            title: say({ zh: '留言', en: 'Message' }),
            fields: [
              {
                name: 'text',
                label: say({ zh: '留言内容', en: 'What you write' }),
                type: 'long-text',
                most: 2000,
              },
            ],
          },
        ],
      },
    ],
  };
}
