import { describe, expect, test } from 'vitest';
import { type Message, messageFault } from './message.ts';

const message: Message = {
  to: { address: 'wang@example.cn', name: '王芳' },
  subject: '确认订阅',
  text: '请确认。',
  html: '<p>请确认。</p>',
  purpose: 'subscription',
  unsubscribe: 'https://www.example.cn/dingyue/end?token=abc',
};

test('a mail to one person is a mail', () => expect(messageFault(message)).toBeUndefined());

describe('what would add a header, an addressee or a file is no mail', () => {
  const cases: [string, object, string][] = [
    ['a subject of two lines', { subject: 'x\r\nBcc: all@example.cn' }, 'subject'],
    ['a name of two lines', { to: { address: 'a@example.cn', name: 'x\nBcc: b@c.cn' } }, 'name'],
    ['a name that is an object', { to: { address: 'a@example.cn', name: {} } }, 'name'],
    ['a list of addresses', { to: ['a@example.cn', 'b@example.cn'] }, 'address'],
    ['an address as a bare string', { to: 'a@example.cn' }, 'address'],
    ['a text read from a file', { text: { path: '/etc/passwd' } }, 'text'],
    ['a text read from the web', { html: { href: 'http://10.0.0.1/' } }, 'html'],
    ['a whole mail', { raw: { path: '/etc/passwd' } }, 'unknown-field'],
    ['an attachment', { attachments: [{ path: '/etc/passwd' }] }, 'unknown-field'],
    ['a group of addressees', { to: { address: 'a@example.cn', group: [] } }, 'unknown-field'],
    ['a link that ends its header', { unsubscribe: 'https://a.cn/>\r\nX: y' }, 'unsubscribe'],
    ['a link that is a script', { unsubscribe: 'javascript:alert(1)' }, 'unsubscribe'],
  ];
  for (const [name, change, fault] of cases) {
    test(name, () => expect(messageFault({ ...message, ...change } as Message)).toBe(fault));
  }
});
