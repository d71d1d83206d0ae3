import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('without a word from the operator the gateway listens on loopback only', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    address: '127.0.0.1',
    port: 8080,
    metricsPort: 9080,
    secure: false,
  });
});

test('the operator is obeyed', () => {
  const settings = readSettings({
    DATA_DIR: '/srv/data',
    PUBLIC_PORT: '80',
    PUBLIC_SCHEME: 'https',
    GATEWAY_METRICS_PORT: 'off',
    GATEWAY_MEMORY_MB: '256',
    GATEWAY_PROCESSES: '3',
  });
  expect(settings).toMatchObject({
    publicDir: '/srv/data/public',
    blobsDir: '/srv/data/blobs',
    port: 80,
    secure: true,
    processes: 3,
    memoryBytes: 256 * 1024 * 1024,
  });
  expect(settings.metricsPort).toBeUndefined();
});

test.each([
  ['PUBLIC_PORT', 'abc'],
  ['PUBLIC_PORT', '70000'],
  ['PUBLIC_PORT', '-1'],
  ['GATEWAY_MEMORY_MB', '0'],
  ['GATEWAY_PROCESSES', '1.5'],
  ['PUBLIC_SCHEME', 'ftp'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused with its name, its value and a way out', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(
    new RegExp(`^${name} is "${value}", but must be .+\\. Correct it, or remove it to use .+\\.$`),
  );
});
