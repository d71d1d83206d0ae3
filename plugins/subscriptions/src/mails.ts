import { type LetterContent, letter } from '@mingtang/mail';
import type { SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import type { Words } from '@mingtang/tenancy';
import { type Frequency, frequencyWords } from './domain/frequency.ts';
import type { Happening } from './domain/happening.ts';
import { subscribePath, ticketAddress } from './links.ts';

/** A mail but for whom it is to. */
interface Written {
  subject: string;
  text: string;
  html: string;
}

const languageOf = ({ language }: SiteRecord): keyof Words =>
  language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** Asks whether whoever has the address wants it. */
export function confirmationMail(
  site: SiteRecord,
  { ticket, follows, frequency }: { ticket: string; follows: string[]; frequency: Frequency },
): Written {
  const say = sayer(site);
  const subject = say({
    zh: `请确认订阅：${site.name}`,
    en: `Please confirm: updates of ${site.name}`,
  });
  return written(site, {
    subject,
    paragraphs: [
      say({
        zh: `有人（可能是您本人）用这个邮箱订阅了${site.name}的更新。请在 48 小时内打开下面的链接并确认；不确认就不会收到任何更新。`,
        en: `Somebody, perhaps you, asked for updates of ${site.name} to this address. Open the link within 48 hours and confirm; without that, nothing will come.`,
      }),
      say({
        zh: `内容：${follows.join('、')}。频率：${frequencyWords[frequency].zh}。`,
        en: `About: ${follows.join(', ')}. How often: ${frequencyWords[frequency].en}.`,
      }),
    ],
    action: {
      label: say({ zh: '确认订阅', en: 'Confirm' }),
      href: ticketAddress(site, 'confirm', ticket),
    },
    footer: [
      say({
        zh: '如果不是您本人所为，请不要理会：48 小时后，您的邮箱地址会从系统中删除。',
        en: 'If it was not you, do nothing: your address is deleted after 48 hours.',
      }),
    ],
  });
}

const marks: Record<Happening['what'], Words | undefined> = {
  new: undefined,
  corrected: { zh: '更正', en: 'Corrected' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
};

/** The most a mail lists; of the rest it says how many they are, and where. */
const most = 50;

/** Tells what happened, oldest first. */
export function newsMail(
  site: SiteRecord,
  {
    happenings,
    frequency,
    ticket,
  }: { happenings: Happening[]; frequency: Frequency; ticket: string },
): Written & { unsubscribe: string } {
  const say = sayer(site);
  const [only] = happenings;
  const count = happenings.length;
  const mark = only && marks[only.what];
  const subject =
    only && count === 1
      ? `${mark ? say({ zh: `［${mark.zh}］`, en: `[${mark.en}] ` }) : ''}${shortened(only.title)}`
      : say({
          zh: `${site.shortName}：${count} 条更新`,
          en: `${site.shortName}: ${count} updates`,
        });
  const shown = happenings.slice(-most);
  const unsubscribe = ticketAddress(site, 'end', ticket);
  return {
    ...written(site, {
      subject,
      paragraphs:
        shown.length < count
          ? [
              say({
                zh: `共 ${count} 条更新，以下是最近的 ${most} 条，其余请到网站查看。`,
                en: `There are ${count} updates; the newest ${most} are below, the others on the site.`,
              }),
            ]
          : [],
      items: shown.map(({ title, path, about, what }) => ({
        title,
        href: addressOf(site.mount, path),
        ...(about && { about: shortened(about, 160) }),
        ...(marks[what] && { note: say(marks[what]) }),
      })),
      footer: [
        say({
          zh: `您订阅了${site.name}的更新（${frequencyWords[frequency].zh}）。`,
          en: `You asked for updates of ${site.name} (${frequencyWords[frequency].en}).`,
        }),
        {
          label: say({ zh: '更改订阅', en: 'Change what you get' }),
          href: addressOf(site.mount, subscribePath),
        },
        { label: say({ zh: '退订', en: 'Unsubscribe' }), href: unsubscribe },
      ],
    }),
    unsubscribe,
  };
}

function written(
  site: SiteRecord,
  {
    subject,
    ...content
  }: Omit<LetterContent, 'language' | 'from' | 'heading'> & { subject: string },
): Written {
  return {
    subject,
    ...letter({ language: languageOf(site), from: site.name, heading: subject, ...content }),
  };
}

const sayer = (site: SiteRecord) => (words: Words) => words[languageOf(site)];

function shortened(text: string, longest = 120): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= longest
    ? characters.join('')
    : `${characters.slice(0, longest - 1).join('')}…`;
}
