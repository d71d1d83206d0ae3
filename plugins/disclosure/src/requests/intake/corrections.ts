import { calendarAtHand } from '@mingtang/approvals';
import { type Day, dayOf } from '@mingtang/approvals/clock';
import { type IntakeKind, NotAcceptable, type OfferedForm } from '@mingtang/intake';
import type { SiteRecord } from '@mingtang/publication';
import type { Words } from '@mingtang/tenancy';
import { addEvent } from '../actions/add-event.ts';
import { decide } from '../domain/decide.ts';
import { correctionForm } from '../domain/public-status.ts';
import { type RequestEvent, tell } from '../domain/request.ts';
import { requestTrackedBy } from '../store/requests.ts';
import { filesField } from './application-form.ts';

/**
 * Corrections of applications 网上补正, with files, by who has number and code. One that is waited
 * for starts the period anew on the day it came; another is kept with the request.
 */
export const corrections: IntakeKind = {
  name: correctionForm,
  label: { zh: '政府信息公开申请补正', en: 'Corrections of applications' },
  formOf: formOfCorrection,
  async take(req, { site, about, receivedAt, values, files }) {
    const request = about && (await requestTrackedBy(req, { site, tracking: about }));
    if (!request) throw new NotAcceptable('about no application of this site');
    const events = request.events.map(({ event }) => event);
    const state = tell(events);
    const lastOn = events.at(-1)?.on as Day;
    const on = [dayOf(receivedAt), lastOn].toSorted().at(-1) as Day;
    const said = { text: String(values.text), on };
    const decision = decide(state, 'corrected', said, {
      calendar: await calendarAtHand(req),
      today: dayOf(new Date()),
      lastOn,
      by: '',
    });
    const event: RequestEvent = {
      type: decision.ok ? 'corrected' : 'supplied',
      on,
      text: said.text,
      ...(files.length > 0 && { files: files.map(({ id }) => id) }),
    };
    await addEvent(req, request, { state, event });
  },
};

function formOfCorrection(site: SiteRecord): OfferedForm | undefined {
  if (site.purpose === 'topic') return undefined;
  const say = ({ zh, en }: Words) => (/^en\b/i.test(site.language) ? en : zh);
  return {
    path: '/apply/disclosure-correction.html',
    letter: 'B',
    follows: true,
    isTracked: false,
    title: say({ zh: '补正政府信息公开申请', en: 'Correct an application for information' }),
    description: say({
      zh: '收到补正告知后，在此补正申请、提交材料。',
      en: 'Where you were asked to correct an application, do it here.',
    }),
    html: say({
      zh: '<p>请按告知的事项一次补正；可附证明和材料，合计不超过 40 MB。您填写的内容加密传送。</p>',
      en: '<p>Correct all you were told of, at once; files may come with it, at most 40 MB together. What you write is encrypted.</p>',
    }),
    next: say({
      zh: '已收到您的补正。稍后可查询办理进度；答复期限自收到补正之日起重新计算。',
      en: 'Your correction came in. Look up how it stands in a moment; the period begins anew on the day it came.',
    }),
    pages: [
      {
        sections: [
          {
            title: say({ zh: '补正内容', en: 'The correction' }),
            fields: [
              {
                name: 'text',
                label: say({ zh: '补正说明', en: 'What you correct' }),
                type: 'long-text',
                most: 2000,
              },
              filesField({
                at: 'files.correction',
                label: say({ zh: '补正材料', en: 'Files' }),
                hint: say({
                  zh: '如身份证明、授权委托书、有助于查找信息的材料。',
                  en: 'Such as proof of identity, an authorisation, what helps to find it.',
                }),
              }),
            ],
          },
        ],
      },
    ],
  };
}
