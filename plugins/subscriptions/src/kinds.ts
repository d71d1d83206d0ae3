import { chosenOf } from '@mingtang/forms/language';
import type { IntakeKind, OfferedForm, Offers } from '@mingtang/intake';
import type { ColumnRecord, FormChoice, FormField, SiteRecord, Term } from '@mingtang/publication';
import type { Words } from '@mingtang/tenancy';
import { subscribe } from './actions/subscribe.ts';
import { useTicket } from './actions/use-ticket.ts';
import { frequencies, frequencyWords } from './domain/frequency.ts';
import { confirmPath, endPath, subscribePath } from './links.ts';
import type { Act } from './tickets.ts';

/** What the public sends about subscriptions: the wish, and what the two links in mails are for. */
export const subscriptionKinds: IntakeKind[] = [
  {
    name: 'subscribe',
    label: { zh: '邮件订阅', en: 'Subscribing by mail' },
    formOf: (site, offers) =>
      site.switchedOff?.includes('subscribe') ? undefined : subscribeForm(site, offers),
    // What becomes of it is told to whoever has the address, by mail, and to nobody else.
    take: async (req, { site, values }) => {
      await subscribe(req, {
        site,
        address: String(values.address),
        follows: ['follows', 'topic', 'organ'].flatMap((name) => chosenOf(values, name)),
        frequency: String(values.frequency),
      });
    },
  },
  ticketKind('confirm', {
    name: 'subscribe-confirm',
    label: { zh: '确认邮件订阅', en: 'Confirming a subscription' },
    path: confirmPath,
    letter: 'E',
    title: { zh: '确认订阅', en: 'Confirm your subscription' },
    intro: {
      zh: '点“提交”，就会开始收到您订阅的更新。每封邮件里都有退订链接。',
      en: 'Send this, and updates start to come. Every mail has a link to end it.',
    },
    next: {
      zh: '已经确认。从现在起，有更新就会发到您的邮箱。',
      en: 'Confirmed. From now on updates come to your mailbox.',
    },
  }),
  ticketKind('end', {
    name: 'subscribe-end',
    label: { zh: '退订邮件', en: 'Ending a subscription' },
    path: endPath,
    letter: 'F',
    title: { zh: '退订', en: 'Unsubscribe' },
    intro: {
      zh: '点“提交”，就不再发送这一订阅的邮件，您的邮箱地址会立即从系统中删除。',
      en: 'Send this, and no mail of this subscription comes any more; your address is deleted at once.',
    },
    next: {
      zh: '已经退订，您的邮箱地址已删除。已在发送途中的邮件可能还会到达。',
      en: 'Ended, and your address is deleted. A mail that is on its way may still arrive.',
    },
  }),
];

function subscribeForm(site: SiteRecord, { columns, topics, organs }: Offers): OfferedForm {
  const say = sayer(site);
  return {
    path: subscribePath,
    title: say({ zh: '邮件订阅', en: 'Updates by mail' }),
    description: say({
      zh: `把${site.name}的更新发到您的邮箱。`,
      en: `Updates of ${site.name} in your mailbox.`,
    }),
    html: `<p>${say({
      zh: '邮箱只用于发送您订阅的更新，不对外公开，工作人员也看不到；退订后立即删除。',
      en: 'Your address is used for these updates alone. Nobody sees it, members of staff included, and it is deleted as soon as you unsubscribe.',
    })}</p>`,
    next: say({
      zh: '如果邮箱填写正确，几分钟内会收到一封确认邮件，请在 48 小时内点开其中的链接确认。没有收到时，请看垃圾邮件，或重新填写。',
      en: 'If the address is right, a mail arrives within minutes: follow its link within 48 hours to confirm. If none comes, look among spam, or send the form again.',
    }),
    letter: 'D',
    isTracked: false,
    pages: [
      {
        sections: [
          {
            title: say({ zh: '寄到哪里', en: 'Where to' }),
            fields: [
              {
                name: 'address',
                type: 'text',
                format: 'email',
                most: 200,
                autocomplete: 'email',
                label: say({ zh: '电子邮箱', en: 'E-mail address' }),
              },
              {
                name: 'frequency',
                type: 'choice',
                label: say({ zh: '多久一次', en: 'How often' }),
                options: frequencies.map((value) => ({ value, label: say(frequencyWords[value]) })),
              },
            ],
          },
          {
            title: say({ zh: '订阅什么', en: 'What about' }),
            hint: say({
              zh: '可以选多项；一项不选，就是全站。',
              en: 'As many as you like; without a choice, the whole site.',
            }),
            fields: [
              {
                name: 'follows',
                type: 'choices',
                optional: true,
                byLink: true,
                label: say({ zh: '全站或栏目', en: 'The whole site, or columns' }),
                hint: say({
                  zh: '选了上级栏目，就包含其下的所有栏目。',
                  en: 'A column includes all that stand below it.',
                }),
                options: [
                  {
                    value: 'site',
                    label: say({ zh: `全站（${site.name}）`, en: `All of ${site.name}` }),
                  },
                  ...followableColumns(columns),
                ],
              },
              ...termField('topic', topics, {
                label: say({ zh: '主题', en: 'Topics' }),
                hint: say({
                  zh: '本站公开的文件，按主题分类。',
                  en: 'Documents that this site discloses, by topic.',
                }),
              }),
              ...termField('organ', organs, {
                label: say({ zh: '发文机关', en: 'Organs' }),
                hint: say({
                  zh: '本站公开的文件，按发文机关。',
                  en: 'Documents that this site discloses, by the organ they are of.',
                }),
              }),
            ],
          },
        ],
      },
    ],
  };
}

/** As many as a phone shows without despair; the rest is in the columns that they stand in. */
const mostChoices = 60;

/** The terms that a site has documents of; no question where there are none. */
function termField(
  kind: 'topic' | 'organ',
  terms: Term[],
  text: { label: string; hint: string },
): FormField[] {
  const options = terms
    .slice(0, mostChoices)
    .map(({ code, name }): FormChoice => ({ value: `${kind}:${code}`, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));
  return options.length === 0
    ? []
    : [{ name: kind, type: 'choices', optional: true, byLink: true, ...text, options }];
}

/** Columns with articles in them or below them, as readers find them in the menu, each with those above it in its name. */
function followableColumns(columns: ColumnRecord[]): { value: string; label: string }[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const trail = (column: ColumnRecord): ColumnRecord[] => {
    const above = column.parent ? byId.get(column.parent) : undefined;
    return above ? [...trail(above), column] : [column];
  };
  const orderOf = (column: ColumnRecord) =>
    trail(column)
      .map(({ order, path }) => `${String(order).padStart(8, '0')} ${path}`)
      .join('\n');
  return columns
    .filter(({ layout }) => layout === 'list' || layout === 'sections')
    .map((column) => ({ column, place: orderOf(column) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, mostChoices)
    .map(({ column }) => ({
      value: `column:${column.id}`,
      label: trail(column)
        .map(({ name }) => name)
        .join(' › '),
    }));
}

function ticketKind(
  act: Act,
  {
    name,
    label,
    path,
    letter,
    title,
    intro,
    next,
  }: Record<'label' | 'title' | 'intro' | 'next', Words> &
    Record<'name' | 'path' | 'letter', string>,
): IntakeKind {
  return {
    name,
    label,
    // Offered as long as the site is open, whether it still takes new followers or not.
    formOf: (site) => {
      const say = sayer(site);
      return {
        path,
        title: say(title),
        description: say(title),
        html: `<p>${say(intro)}</p>`,
        next: say(next),
        letter,
        isTracked: false,
        pages: [
          {
            sections: [
              {
                title: say({ zh: '来自邮件', en: 'From your mail' }),
                fields: [
                  {
                    name: ticketField,
                    type: 'text',
                    most: 64,
                    byLink: true,
                    label: say({ zh: '链接中的凭证', en: 'The ticket in the link' }),
                    hint: say({
                      zh: '请直接打开邮件里的链接，此处会自动填好。',
                      en: 'Open the link in the mail, and this is filled in.',
                    }),
                  },
                ],
              },
            ],
          },
        ],
      };
    },
    take: async (req, { site, values }) => {
      await useTicket(req, { site, act, ticket: String(values[ticketField]) });
    },
  };
}

const ticketField = 'ticket';

const sayer = (site: SiteRecord) => (words: Words) =>
  site.language.toLowerCase().startsWith('zh') ? words.zh : words.en;
