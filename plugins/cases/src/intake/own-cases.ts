import { textOf } from '@mingtang/forms/language';
import {
  type FurtherForm,
  type IntakeKind,
  linkMinutes,
  type OwnCase,
  publishOwnList,
} from '@mingtang/intake';
import { isAddress, letter, queueMail } from '@mingtang/mail';
import { publishedRecord, type SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { ownCasesPath } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { languageIn } from '../domain/language-in.ts';
import { caseForms } from '../queries/published-form.ts';
import { statusOfCase } from '../queries/status-of-case.ts';
import { storedCase } from '../store/cases.ts';
import { casesOfAddress } from '../store/sealed.ts';

/** More are not listed: whoever has more looks them up one by one. */
const most = 50;

/**
 * Asking for a list of one's own cases 我的办件: whoever gave the address with an application is mailed a
 * link to it. Of any other address nothing comes, and nobody outside can tell which it was.
 */
export const ownCases: IntakeKind = {
  name: 'own-cases',
  label: { zh: '查询我的办件', en: 'Asking for their own cases' },
  async formsOf(payload, site) {
    return (await caseForms(payload, site.id)).length > 0 ? [formOfAsking(site)] : [];
  },
  async take(req, { id, site, values }) {
    const address = textOf(values, 'email').trim();
    if (!isAddress(address)) return;
    const ids = await casesOfAddress(req, address, most);
    const record = (await publishedRecord(req, site, `site:${site}`)) as SiteRecord | undefined;
    if (ids.length === 0 || !record) return;
    const language = languageIn(record.language);
    const cases: OwnCase[] = [];
    for (const one of ids) cases.push(...(await listed(req, one, language)));
    const code = await publishOwnList(req, { site, cases });
    if (code) await mailLink(req, { record, address, code, key: `own-cases ${id}` });
  },
};

async function listed(req: PayloadRequest, id: string, language: keyof Words): Promise<OwnCase[]> {
  const stored = await storedCase(req, id);
  const at = stored && (await publishedRecord(req, stored.site, `site:${stored.site}`));
  if (!stored || at?.kind !== 'site') return [];
  const { status } = await statusOfCase(req, stored, language);
  return [
    {
      ...(stored.tracking && { number: stored.tracking.number }),
      title: status.title,
      state: status.state,
      ...(status.due && { due: status.due.on }),
      site: at.name,
      tracking: addressOf(at.mount, '/tracking/'),
    },
  ];
}

async function mailLink(
  req: PayloadRequest,
  {
    record,
    address,
    code,
    key,
  }: { record: SiteRecord; address: string; code: string; key: string },
): Promise<void> {
  const language = languageIn(record.language);
  const say = (words: Words) => words[language];
  const subject = say({ zh: `查看您的办件：${record.name}`, en: `Your cases: ${record.name}` });
  const { text, html } = letter({
    language,
    from: record.name,
    heading: subject,
    paragraphs: [
      say({
        zh: `有人（可能是您本人）要查看用这个邮箱申请的办件。请在 ${linkMinutes} 分钟内打开链接；链接只能用一次，请不要转发。`,
        en: `Somebody, perhaps you, asked to see the cases applied for with this address. Open the link within ${linkMinutes} minutes; it works once. Do not pass it on.`,
      }),
      say({
        zh: '不是您本人要求的，不用理会：没有这个链接，谁也看不到。',
        en: 'If it was not you, do nothing: without this link nobody sees anything.',
      }),
    ],
    action: {
      label: say({ zh: '查看我的办件', en: 'See my cases' }),
      href: `${addressOf(record.mount, ownCasesPath)}?link=${code}`,
    },
  });
  const useUntil = new Date(Date.now() + linkMinutes * 60_000);
  await queueMail(req, {
    ...{ to: { address }, subject, text, html, purpose: 'own-cases' },
    ...{ confidential: true, key, useUntil },
  });
}

function formOfAsking(site: SiteRecord): FurtherForm {
  const say = (words: Words) => words[languageIn(site.language)];
  return {
    end: 'ask',
    path: ownCasesPath,
    letter: 'E',
    isTracked: false,
    seldom: { field: 'email', most: 3, fromOne: 10, seconds: 3600 },
    title: say({ zh: '查询我的办件', en: 'See my cases' }),
    description: say({
      zh: '用申请时填写的邮箱查看自己的办件，不用登录。',
      en: 'See your own cases by the address of mail in your applications, without signing in.',
    }),
    html: say({
      zh: `<p>填写申请时留的邮箱。我们给这个邮箱发一个链接，${linkMinutes} 分钟内有效，只能用一次；打开后列出用这个邮箱申请的办件。</p>`,
      en: `<p>Give the address of mail that you gave when you applied. A link is mailed to it, good once within ${linkMinutes} minutes, which lists the cases applied for with that address.</p>`,
    }),
    next: say({
      zh: '如果有用这个邮箱申请的办件，链接几分钟内就会发到邮箱。没有收到的，请看看垃圾邮件，或者核对是否是申请时填写的邮箱。',
      en: 'If there are cases with this address, a link will be there in a few minutes. If none comes, look among unwanted mail, or whether it is the address you applied with.',
    }),
    pages: [
      {
        sections: [
          {
            title: say({ zh: '邮箱', en: 'Address' }),
            fields: [
              {
                name: 'email',
                label: say({ zh: '申请时填写的邮箱', en: 'The address you applied with' }),
                type: 'text',
                most: 254,
                format: 'email',
                autocomplete: 'email',
              },
            ],
          },
        ],
      },
    ],
  };
}
