import type { OfferedForm } from '@mingtang/intake';
import type { Words } from '@mingtang/tenancy';
import { gradeLabels, grades, reasonLabels, reasons } from './rating.ts';

/** Kind of arrival by which a case is rated, and the end of its form's id. */
export const ratingKind = 'case-rating';
export const ratingEnd = 'give';
export const ratingForm = `${ratingKind}.${ratingEnd}`;

/** The form by which whoever has number and code of a case that ended rates how it was handled. */
export function formOfRating(language: string): OfferedForm {
  const say = ({ zh, en }: Words) => (/^en\b/i.test(language) ? en : zh);
  const options = <V extends string>(values: readonly V[], labels: Record<V, Words>) =>
    values.map((value) => ({ value, label: say(labels[value]) }));
  return {
    path: '/apply/case-rating.html',
    letter: 'P',
    follows: true,
    whenAsked: true,
    isTracked: false,
    title: say({ zh: '评价办理服务', en: 'Rate how your case was handled' }),
    description: say({
      zh: '办件结束后，凭登记号和查询码评价（政务服务“好差评”）。',
      en: 'Once your case has ended, rate it with its number and code.',
    }),
    html: say({
      zh: '<p>评价自愿，每个办件评价一次。评价内容加密传送，经办人看不到是谁评价的。不满意的评价有人核实，并在“办理进度”里答复您。</p>',
      en: '<p>It is up to you to rate, once for each case. What you say is encrypted; whoever handled the case is not shown who rated. Bad ratings are looked into and answered where you track your case.</p>',
    }),
    next: say({
      zh: '谢谢您的评价。每个办件计一次评价，以先收到的为准；不满意的评价将在核实后答复，请在“办理进度”里查看。',
      en: 'Thank you for your rating. The first one of a case counts. A bad one is looked into; find the answer where you track your case.',
    }),
    pages: [
      {
        sections: [
          {
            title: say({ zh: '您的评价', en: 'Your rating' }),
            fields: [
              {
                name: 'grade',
                label: say({
                  zh: '您对这次办理服务满意吗？',
                  en: 'How satisfied are you with how it was handled?',
                }),
                type: 'choice',
                options: options(grades, gradeLabels),
              },
              {
                name: 'reasons',
                label: say({
                  zh: '与哪些方面有关（可多选）',
                  en: 'What it is about (any of these)',
                }),
                type: 'choices',
                optional: true,
                options: options(reasons, reasonLabels),
              },
              {
                name: 'text',
                label: say({ zh: '想说的话', en: 'In your words' }),
                hint: say({
                  zh: '哪里好，哪里需要改进。请不要写身份证号等个人信息。',
                  en: 'What was good, and what should be better. Please give no personal data.',
                }),
                type: 'long-text',
                most: 1000,
                optional: true,
              },
              {
                name: 'follow-up',
                label: say({ zh: '回访', en: 'Follow-up' }),
                type: 'choices',
                optional: true,
                options: [
                  {
                    value: 'call',
                    label: say({
                      zh: '愿意接受电话回访（用申请时留的电话）',
                      en: 'You may call me at the number in my application',
                    }),
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}
