import type { IncomingMessage } from 'node:http';
import { networkOf } from '@mingtang/intake/outside';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const asking = (forwarded?: string) =>
  ({
    headers: { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '10.0.0.9' },
  }) as unknown as IncomingMessage;

test.each([
  ['nobody in front is believed', 0, '1.2.3.4', '10.0.0.9'],
  ['one proxy says who asked it', 1, '1.2.3.4', '1.2.3.4'],
  ['what the client wrote itself is not believed', 1, '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  ['two proxies', 2, '6.6.6.6, 1.2.3.4, 10.0.0.1', '1.2.3.4'],
  ['a proxy that says nothing', 1, undefined, '10.0.0.9'],
])('%s', (_what, proxies, forwarded, address) => {
  expect(clientAddress(asking(forwarded), proxies)).toBe(address);
});

test.each([
  ['1.2.3.4', '1.2.3.4'],
  ['::ffff:1.2.3.4', '1.2.3.4'],
  ['2001:db8:0:1:aaaa::1', '2001:db8:0:1'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
