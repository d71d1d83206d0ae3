import { expect, test } from 'vitest';
import { isRange, isWithin } from './network.ts';

const office = ['10.64.0.0/10', '192.168.7.9', '2001:db8:7::/48'];

test.each([
  ['10.65.3.4', true],
  ['::ffff:10.65.3.4', true],
  ['10.128.0.1', false],
  ['192.168.7.9', true],
  ['192.168.7.10', false],
  ['2001:db8:7:1::5', true],
  ['2001:db8:8::5', false],
  ['unknown', false],
])('%s is in the network of the office: %s', (address, within) => {
  expect(isWithin(address, office)).toBe(within);
});

test.each(['10.0.0.0/33', '10.0.0', '10.0.0.0/', 'office', '::/129', '10.0.0.0/8/8', ''])(
  '%j is no range, and lets nobody in',
  (range) => {
    expect(isRange(range)).toBe(false);
    expect(isWithin('10.0.0.1', [range])).toBe(false);
  },
);

test('whole networks and single addresses are ranges', () => {
  for (const range of [...office, '0.0.0.0/0']) expect(isRange(range)).toBe(true);
});
