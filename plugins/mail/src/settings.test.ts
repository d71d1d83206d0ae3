import { describe, expect, test } from 'vitest';
import { readMailSettings } from './settings.ts';

const read = (SMTP_URL?: string, MAIL_FROM?: string) => {
  const faults: string[] = [];
  const settings = readMailSettings({ SMTP_URL, MAIL_FROM }, (name) => faults.push(name));
  return { settings, faults };
};

test('without either setting mail is kept, and nothing is wrong', () => {
  expect(read()).toEqual({ settings: undefined, faults: [] });
});

test('a server with an account, and a sender with a name', () => {
  const { settings, faults } = read(
    'smtps://news%40zw.gov.cn:p%3Aw@mail.zw.gov.cn',
    '中卫市 <a@zw.cn>',
  );
  expect([settings, faults]).toEqual([
    {
      smtp: {
        host: 'mail.zw.gov.cn',
        port: 465,
        secure: true,
        auth: { user: 'news@zw.gov.cn', pass: 'p:w' },
      },
      from: { address: 'a@zw.cn', name: '中卫市' },
    },
    [],
  ]);
});

test('a relay on the own network is reached at the port for submission unless another is named', () => {
  expect(read('smtp://10.0.0.5', 'a@zw.cn').settings?.smtp).toEqual({
    host: '10.0.0.5',
    port: 587,
    secure: false,
  });
  expect(read('smtp://10.0.0.5:25', 'a@zw.cn').settings?.smtp.port).toBe(25);
});

describe('will not do', () => {
  const cases: [string, string | undefined, string | undefined, string][] = [
    ['a server without a sender', 'smtp://a.cn', undefined, 'MAIL_FROM'],
    ['a sender without a server', undefined, 'a@zw.cn', 'SMTP_URL'],
    ['a web address as server', 'https://a.cn', 'a@zw.cn', 'SMTP_URL'],
    ['a sender of two lines', 'smtp://a.cn', 'X\r\nBcc: b@c.cn <a@zw.cn>', 'MAIL_FROM'],
    ['options hidden in the address', 'smtp://a.cn/?pool=false', 'a@zw.cn', 'SMTP_URL'],
  ];
  for (const [name, url, from, fault] of cases) {
    test(name, () => expect(read(url, from).faults).toEqual([fault]));
  }
});
