import { dayOf } from '@mingtang/approvals/clock';
import { textOf } from '@mingtang/forms/language';
import { type Arrival, type FurtherForm, type IntakeKind, NotAcceptable } from '@mingtang/intake';
import { databaseOf, publishedRecord } from '@mingtang/publication';
import {
  type FormField,
  type FormSection,
  fileKinds,
  type LetterKind,
  letterKinds,
  type MailboxRecord,
  mailboxFormPath,
  type SiteRecord,
} from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import { writingsOf } from '../../sealed/sealed.ts';
import { type LetterContent, receiveLetter } from '../actions/receive-letter.ts';
import { tellWriter } from '../actions/tell-writer.ts';
import { secondLetterForm } from '../domain/public-status.ts';
import { letterTrackedBy, stateOf } from '../store/letters.ts';

type Say = (words: Words) => string;
const speaking =
  ({ language }: SiteRecord): Say =>
  ({ zh, en }) =>
    /^en\b/i.test(language) ? en : zh;

/** Letters to the mailboxes of a site, each with a form of its own. */
export const letters: IntakeKind = {
  name: 'letter',
  label: { zh: '来信', en: 'Letters' },
  async formsOf(payload, site) {
    return (await mailboxesOf(payload, site.id)).map((mailbox) => formOf(mailbox, site));
  },
  async take(req, arrival) {
    const { site, values, form } = arrival;
    const mailbox = await mailboxAt(req, { site, ...form });
    const said = textOf(values, 'kind');
    const limit = mailbox.limits.find(({ kind }) => kind === said) ?? mailbox.limits[0];
    if (!limit) throw new NotAcceptable('the mailbox takes no letters');
    await take(req, arrival, {
      mailbox,
      kind: limit.kind,
      workdays: limit.workdays,
      mayPublish: mailbox.publishes && textOf(values, 'publish') === 'yes',
      content: {
        title: textOf(values, 'title'),
        ...writerIn(values),
      },
    });
  },
};

/** A second letter 再次来信, by who has number and code of the first, which was answered. */
export const secondLetters: IntakeKind = {
  name: secondLetterForm,
  label: { zh: '再次来信', en: 'Second letters' },
  formOf: secondForm,
  async take(req, arrival) {
    const { site, about, values } = arrival;
    const first = about && (await letterTrackedBy(req, { site, tracking: about }));
    if (!first) throw new NotAcceptable('about no letter of this site');
    if (first.follows || stateOf(first).phase !== 'replied') {
      throw new NotAcceptable('a second letter is not waited for');
    }
    const [written] = await writingsOf<LetterContent>(req, { owner: first.id, kind: 'letter' });
    if (!written) throw new NotAcceptable('the first letter was erased');
    const { name, phone, email, title } = written.content;
    await take(req, arrival, {
      mailbox: { id: first.mailbox, name: first.mailboxName, signs: first.terms.signs },
      kind: first.kind,
      workdays: first.terms.workdays,
      mayPublish: first.mayPublish && textOf(values, 'publish') === 'yes',
      content: {
        ...{ name, phone, ...(email && { email }) },
        title: [...`再次来信：${title}`].slice(0, 80).join(''),
        text: textOf(values, 'text'),
      },
      follows: first.id,
    });
    await tellWriter(req, first.id);
  },
};

async function take(
  req: PayloadRequest,
  { id: arrival, site, number, codeKey, receivedAt, files }: Arrival,
  {
    mailbox,
    kind,
    workdays,
    mayPublish,
    content,
    follows,
  }: {
    mailbox: Pick<MailboxRecord, 'id' | 'name' | 'signs'>;
    kind: LetterKind;
    workdays: number;
    mayPublish: boolean;
    content: LetterContent;
    follows?: string;
  },
): Promise<void> {
  const made = await receiveLetter(req, {
    home: site,
    ...{ mailbox, kind, mayPublish, arrival },
    terms: { workdays, signs: mailbox.signs },
    content: { ...content, ...(files.length > 0 && { files: files.map((file) => file.id) }) },
    on: dayOf(receivedAt),
    tracking: { number, codeKey },
    ...(follows && { follows }),
  });
  if (!made && follows) throw new NotAcceptable('the letter was followed by one already');
  if (made) await tellWriter(req, made.id);
}

function writerIn(values: Arrival['values']): Omit<LetterContent, 'title'> {
  const email = textOf(values, 'email');
  return {
    text: textOf(values, 'text'),
    name: textOf(values, 'name'),
    phone: textOf(values, 'phone'),
    ...(email && { email }),
  };
}

async function mailboxesOf(payload: Payload, site: string): Promise<MailboxRecord[]> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ record: MailboxRecord }>(sql`
    select record from outbound.published where site = ${site}::uuid and kind = 'mailbox' order by key`);
  return rows.map(({ record }) => record);
}

/** The mailbox whose form was filled in: as it is, or, where it was closed meanwhile, as it last was. */
async function mailboxAt(
  req: PayloadRequest,
  { site, id }: { site: string; id: string },
): Promise<MailboxRecord> {
  const slug = id.slice('letter.'.length);
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ record: MailboxRecord }>(sql`
    select record from outbound.log l where l.site = ${site}::uuid and l.op = 'put' and l.key like 'mailbox:%'
      and record->>'slug' = ${slug} order by l.seq desc limit 1`);
  const [row] = rows;
  if (!row) throw new NotAcceptable('to no mailbox of this site');
  return ((await publishedRecord(req, site, `mailbox:${row.record.id}`)) ??
    row.record) as MailboxRecord;
}

const textSection = (say: Say, fields: FormField[]): FormSection => ({
  title: say({ zh: '来信内容', en: 'Your letter' }),
  fields: [
    ...fields,
    {
      name: 'text',
      label: say({ zh: '内容', en: 'What you write' }),
      hint: say({
        zh: '写明时间、地点和诉求。不要写身份证号和银行账号。',
        en: 'Say when, where and what you ask for. Give no identity or account number.',
      }),
      type: 'long-text',
      most: 3000,
    },
    {
      name: 'files',
      label: say({ zh: '附件', en: 'Files' }),
      hint: say({
        zh: '如照片、文件，加密传送，只有办理人员可以打开，不会公开。',
        en: 'Such as photographs. They are encrypted, opened by those alone who handle the letter, and never published.',
      }),
      optional: true,
      type: 'files',
      most: 4,
      mostBytes: 10 * 1024 * 1024,
      kinds: [...fileKinds],
    },
  ],
});

const wishSection = (say: Say): FormSection => ({
  title: say({ zh: '是否公开', en: 'Publication' }),
  fields: [
    {
      name: 'publish',
      label: say({
        zh: '答复后，是否同意隐去个人信息公开来信和答复',
        en: 'Once it is answered, may letter and reply be published without what tells who you are?',
      }),
      type: 'choice',
      options: [
        {
          value: 'yes',
          label: say({ zh: '同意公开', en: 'Yes' }),
          hint: say({
            zh: '姓名、电话等隐去后，供遇到同样问题的人查看。',
            en: 'It helps others with the same question; names and numbers are hidden.',
          }),
        },
        { value: 'no', label: say({ zh: '不公开', en: 'No' }) },
      ],
    },
  ],
});

function formOf(mailbox: MailboxRecord, site: SiteRecord): FurtherForm {
  const say = speaking(site);
  const { name, addressee, slug, limits, text, publishes } = mailbox;
  const days = limits
    .map(({ kind, workdays }) =>
      say({
        zh: `${letterKinds[kind].zh} ${workdays} 个工作日`,
        en: `${letterKinds[kind].en.toLowerCase()} ${workdays} working days`,
      }),
    )
    .join(say({ zh: '、', en: ', ' }));
  const personal: FormField[] = [
    {
      name: 'name',
      label: say({ zh: '姓名', en: 'Your name' }),
      type: 'text',
      most: 30,
      autocomplete: 'name',
    },
    {
      name: 'phone',
      label: say({ zh: '联系电话', en: 'Telephone' }),
      type: 'text',
      most: 20,
      format: 'phone',
      autocomplete: 'tel',
    },
    {
      name: 'email',
      label: say({ zh: '电子邮箱', en: 'Address of mail' }),
      hint: say({ zh: '答复同时发到邮箱。', en: 'The reply is sent there as well.' }),
      optional: true,
      type: 'text',
      most: 100,
      format: 'email',
      autocomplete: 'email',
    },
  ];
  return {
    end: slug,
    path: mailboxFormPath(slug),
    letter: 'X',
    title: name,
    description: say({ zh: `写信给${addressee}。`, en: `Write to ${addressee}.` }),
    html:
      `<p>${escaped(text)}</p>` +
      say({
        zh: `<p>答复时限：${days}。信访事项和对公职人员的检举控告请分别向信访部门、纪检监察机关（12388）提出。</p><p>您填写的内容加密传送，只有办理人员可以看到。</p>`,
        en: `<p>Answered within: ${days}. Petitions go to the petitions office, complaints about officials to discipline inspection (12388).</p><p>What you write is encrypted, and seen by those alone who handle it.</p>`,
      }),
    next: say({
      zh: '凭登记号和查询码可随时查询办理进度和答复，答复后可以再次来信一次。',
      en: 'Look up how it stands with number and code; once it is answered, you may write about it once more.',
    }),
    pages: [
      {
        sections: [
          textSection(say, [
            {
              name: 'kind',
              label: say({ zh: '类别', en: 'Kind' }),
              type: 'choice',
              options: limits.map(({ kind }) => ({ value: kind, label: say(letterKinds[kind]) })),
            },
            { name: 'title', label: say({ zh: '标题', en: 'Subject' }), type: 'text', most: 60 },
          ]),
          { title: say({ zh: '写信人', en: 'Who writes' }), fields: personal },
          ...(publishes ? [wishSection(say)] : []),
        ],
      },
    ],
  };
}

function secondForm(site: SiteRecord) {
  if (site.purpose === 'topic') return undefined;
  const say = speaking(site);
  return {
    path: '/apply/letter-again.html',
    letter: 'X',
    follows: true as const,
    whenAsked: true as const,
    title: say({ zh: '再次来信', en: 'Write once more' }),
    description: say({
      zh: '对答复不满意或者还有疑问，可再次来信一次。',
      en: 'Once a letter is answered, you may write about it once more.',
    }),
    html: say({
      zh: '<p>对答复不满意或者还有疑问，可再次来信一次，由原单位重新办理。</p>',
      en: '<p>Where the reply does not help you, you may write once more; it goes to the same office.</p>',
    }),
    next: say({
      zh: '已收到您的再次来信，有新的登记号和查询码。',
      en: 'Your second letter came in, with a number and code of its own.',
    }),
    pages: [{ sections: [textSection(say, []), wishSection(say)] }],
  };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
