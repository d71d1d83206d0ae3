import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a server took it. */
export interface Taken {
  to: string[];
  from: string;
  /** By name in lower case; folded lines are one. */
  headers: Record<string, string>;
  body: string;
  raw: string;
}

/**
 * A real SMTP server on loopback. What `refuse` answers for a recipient is said to RCPT TO; `before`
 * is waited for when a mail is whole and not yet taken.
 */
export async function openMailServer({
  port = 0,
  refuse = () => undefined,
  before = async () => {},
  options = {},
}: {
  port?: number;
  refuse?: (address: string) => { code: number; text: string } | undefined;
  before?: (mail: Taken) => Promise<void>;
  options?: SMTPServerOptions;
} = {}) {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const refusal = refuse(address);
      if (!refusal) return done();
      return done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          ...parsed(Buffer.concat(chunks).toString('utf8')),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
        };
        await before(mail);
        taken.push(mail);
        done();
      });
    },
    ...options,
  });
  // Clients that are killed in the middle end their lines rudely.
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
export type MailServer = Awaited<ReturnType<typeof openMailServer>>;

function parsed(raw: string): Pick<Taken, 'headers' | 'body' | 'raw'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: rest.join('\r\n\r\n'), raw };
}

/** The parts of a mail of text and HTML, decoded. */
export function partsOf({ headers, body }: Taken): { text: string; html: string } {
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  if (!boundary) throw new Error(`Not a mail in parts: ${headers['content-type']}`);
  const parts = { text: '', html: '' };
  for (const part of body.split(`--${boundary}`)) {
    const one = parsed(part.replace(/^\r\n/, ''));
    const type = one.headers['content-type'] ?? '';
    const encoding = one.headers['content-transfer-encoding'] ?? '';
    const decoded = decode(one.body, encoding).replaceAll('\r\n', '\n');
    if (type.startsWith('text/plain')) parts.text = decoded;
    if (type.startsWith('text/html')) parts.html = decoded;
  }
  return parts;
}

function decode(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
