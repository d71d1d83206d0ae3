import { describe, expect, test } from 'vitest';
import { isAddress, maskedAddress, normalAddress } from './address.ts';

describe('the address of one mailbox', () => {
  for (const address of ['wang@example.cn', "o'neil+news@mail.zw.gov.cn", 'a.b@xn--fiqs8s.cn']) {
    test(`is ${address}`, () => expect(isAddress(address)).toBe(true));
  }
  const others: Record<string, unknown> = {
    'two addresses': 'a@example.cn,b@example.cn',
    'ten thousand addresses': Array.from({ length: 10_000 }, (_, n) => `a${n}@example.cn`).join(),
    'an address with a name': 'Wang <wang@example.cn>',
    'an address with a header after it': 'wang@example.cn\r\nBcc: everybody@example.cn',
    'an address that ends its line': 'wang@example.cn\n',
    'a list': ['wang@example.cn'],
    'an object': { address: 'wang@example.cn', path: '/etc/passwd' },
    'a quoted name': '"a b"@example.cn',
    'a name without a domain': 'wang@',
    'a host without a point': 'root@localhost',
    'a name of a mebibyte': `${'a.'.repeat(524_288)}a@example.cn`,
    'a comment': 'wang(x)@example.cn',
    nothing: undefined,
  };
  for (const [name, value] of Object.entries(others)) {
    test(`is not ${name}`, () => expect(isAddress(value)).toBe(false));
  }
});

test('a domain is the same in capitals, a name before the @ is not', () => {
  expect(normalAddress('Wang@Example.CN')).toBe('Wang@example.cn');
});

test('administrators see whose server it is, not who it is', () => {
  expect(maskedAddress('wang@example.cn')).toBe('w***@example.cn');
});
