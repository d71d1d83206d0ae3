import { say, type Words } from '@mingtang/tenancy';
import type { CollectionConfig, Config, PayloadRequest, Plugin } from 'payload';
import { sendAgainEndpoints } from './endpoints/send-again.ts';
import { letter } from './letter.ts';
import { outboxAdapter, usefulFor } from './payload-adapter.ts';

export interface MailOptions {
  /** Where staff reach the CMS, without a trailing slash. */
  cmsUrl: string;
  /** Whether a mail server is set: where not, mail is kept, and the screens say so. */
  leaves: boolean;
}

/**
 * Adds the outbox: Payload's own mails go through it, in the words of this house. Comes after
 * `tenancy`. Mail leaves from the jobs process (`keepSending`).
 */
export function mail({ cmsUrl, leaves }: MailOptions): Plugin {
  return (config: Config): Config => ({
    ...config,
    email: outboxAdapter,
    admin: withScreens(config.admin, { leaves }),
    collections: (config.collections ?? []).map((collection) =>
      collection.slug === 'users' ? withPasswordMails(collection, cmsUrl) : collection,
    ),
    endpoints: [...(config.endpoints ?? []), ...sendAgainEndpoints],
  });
}

const admin = '@mingtang/mail/admin';

function withScreens(before: Config['admin'], serverProps: { leaves: boolean }): Config['admin'] {
  const { components } = before ?? {};
  return {
    ...before,
    components: {
      ...components,
      afterNavLinks: [...(components?.afterNavLinks ?? []), `${admin}#OutboxLink`],
      beforeDashboard: [
        ...(components?.beforeDashboard ?? []),
        { path: `${admin}#MailTrouble`, serverProps },
      ],
      views: {
        ...components?.views,
        outbox: { Component: { path: `${admin}#Outbox`, serverProps }, path: '/mail' },
      },
    },
  };
}

function withPasswordMails(users: CollectionConfig, cmsUrl: string): CollectionConfig {
  return {
    ...users,
    auth: {
      ...(typeof users.auth === 'object' && users.auth),
      forgotPassword: {
        expiration: usefulFor,
        // Nobody fills a colleague's mailbox.
        minRequestInterval: 5 * 60_000,
        generateEmailSubject: (args) => say(args?.req, words.subject),
        generateEmailHTML: (args) =>
          passwordLetter(args?.req, `${cmsUrl}/admin/reset/${args?.token}`),
      },
    },
  };
}

const words = {
  system: { zh: '明堂 · 政务公开与站群管理', en: 'Mingtang · Governing in the open' },
  subject: { zh: '重设登录密码', en: 'Set a new password' },
  why: {
    zh: '有人（可能是您本人）请求重设您的登录密码。请在一小时内打开下面的链接设置新密码。',
    en: 'Somebody, perhaps you, asked for a new password for your account. Open the link below within an hour to set it.',
  },
  otherwise: {
    zh: '如果不是您本人所为，请不要理会，您的密码不会改变。若频繁收到，请告知系统管理员。',
    en: 'If it was not you, do nothing: your password stays as it is. Tell a system administrator if this keeps coming.',
  },
  action: { zh: '设置新密码', en: 'Set a new password' },
} satisfies Record<string, Words>;

function passwordLetter(req: PayloadRequest | undefined, href: string): string {
  return letter({
    language: req?.i18n?.language === 'en' ? 'en' : 'zh',
    from: say(req, words.system),
    heading: say(req, words.subject),
    paragraphs: [say(req, words.why)],
    action: { label: say(req, words.action), href },
    footer: [say(req, words.otherwise)],
  }).html;
}
