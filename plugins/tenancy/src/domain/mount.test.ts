import { expect, test } from 'vitest';
import { basePathFault, hostFault } from './mount.ts';

test.each([
  ['www.nxzw.gov.cn', undefined],
  ['zw.localhost:8080', undefined],
  ['xn--fiq228c.xn--zfr164b', undefined],
  ['WWW.nxzw.gov.cn', 'host'],
  ['nxzw..gov.cn', 'host'],
  ['-nxzw.gov.cn', 'host'],
  ['nxzw.gov.cn/', 'host'],
  ['nxzw.gov.cn:0', 'host'],
  ['政务.gov.cn', 'host'],
  [`${'a'.repeat(64)}.cn`, 'host'],
  ['', 'host'],
])('host %o: %o', (value, fault) => {
  expect(hostFault(value)).toBe(fault);
});

test.each([
  ['/', undefined],
  ['/yingshuiqiao/', undefined],
  ['/a/b-2/', undefined],
  ['/yingshuiqiao', 'base-path'],
  ['yingshuiqiao/', 'base-path'],
  ['/Ying/', 'base-path'],
  ['/../', 'base-path'],
  ['/a//b/', 'base-path'],
  ['/a/./', 'base-path'],
  ['/%2e%2e/', 'base-path'],
  ['/迎水桥/', 'base-path'],
  ['/_a/', 'base-path-reserved'],
  ['/_m/x/', 'base-path-reserved'],
  ['/healthz/', 'base-path-reserved'],
  ['/metrics/', 'base-path-reserved'],
])('base path %o: %o', (value, fault) => {
  expect(basePathFault(value)).toBe(fault);
});
