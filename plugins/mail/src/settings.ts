import { isAddress } from './domain/address.ts';

/** How mail leaves. */
export interface MailSettings {
  smtp: {
    host: string;
    port: number;
    /** TLS from the first byte (`smtps:`); otherwise the line turns to TLS where the server offers it. */
    secure: boolean;
    auth?: { user: string; pass: string };
  };
  from: { address: string; name?: string };
}

/**
 * Reads SMTP_URL and MAIL_FROM. Without both of them mail is kept in the outbox, and there are no
 * settings.
 *
 * @param fault is told what will not do: the name of the setting, and why
 */
export function readMailSettings(
  source: Record<string, string | undefined>,
  fault: (name: string, why: string) => void,
): MailSettings | undefined {
  const url = source.SMTP_URL?.trim() ?? '';
  const from = source.MAIL_FROM?.trim() ?? '';
  if (url === '' && from === '') return undefined;
  if (url === '') fault('SMTP_URL', 'is not set, but MAIL_FROM is');
  if (from === '') fault('MAIL_FROM', 'is not set, but SMTP_URL is');
  const smtp = smtpOf(url);
  const sender = senderOf(from);
  if (url !== '' && !smtp) fault('SMTP_URL', 'is not an smtp:// or smtps:// address of a server');
  if (from !== '' && !sender) {
    fault('MAIL_FROM', 'is neither an address nor a name with an address: Name <name@example.cn>');
  }
  return smtp && sender ? { smtp, from: sender } : undefined;
}

function smtpOf(text: string): MailSettings['smtp'] | undefined {
  const url = URL.parse(text);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) return undefined;
  if ((url.pathname !== '' && url.pathname !== '/') || url.search) return undefined;
  const secure = url.protocol === 'smtps:';
  const auth = url.username && {
    user: decodeURIComponent(url.username),
    pass: decodeURIComponent(url.password),
  };
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    ...(auth && { auth }),
  };
}

function senderOf(text: string): MailSettings['from'] | undefined {
  if (isAddress(text)) return { address: text };
  const [, name = '', address] = /^"?([^"<>\r\n]{1,100}?)"?\s*<([^<>]+)>$/.exec(text) ?? [];
  return isAddress(address) && name.trim() !== '' ? { address, name: name.trim() } : undefined;
}
