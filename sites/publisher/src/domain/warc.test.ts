import { expect, test } from 'vitest';
import { httpHead, warcFields, warcHeader, warcId } from './warc.ts';

const facts = {
  type: 'response',
  address: 'https://www.x.gov.cn/a.html',
  contentType: 'application/http; msgtype=response',
  date: '2026-12-31T16:00:00Z',
  length: 12,
  digest: 'ab',
  info: '<urn:uuid:1>',
} as const;

test('a record is named, dated and measured as WARC 1.1 asks', () => {
  expect(warcHeader(facts).split('\r\n')).toEqual([
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: ${warcId(facts)}`,
    'WARC-Date: 2026-12-31T16:00:00Z',
    'WARC-Target-URI: https://www.x.gov.cn/a.html',
    'WARC-Warcinfo-ID: <urn:uuid:1>',
    'Content-Type: application/http; msgtype=response',
    'Content-Length: 12',
    'WARC-Payload-Digest: sha256:ab',
    '',
    '',
  ]);
});

test('ids are those of RFC 9562, the same for the same record and another for any other', () => {
  expect(warcId(facts)).toMatch(
    /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}>$/,
  );
  expect(warcId({ ...facts })).toBe(warcId(facts));
  expect(warcId({ ...facts, address: 'https://www.x.gov.cn/b.html' })).not.toBe(warcId(facts));
});

test('a name with a line break in it adds no field', () => {
  expect(warcFields({ 'site-name': '甲镇\r\nrecords: 0', 'site-code': undefined })).toBe(
    'site-name: 甲镇 records: 0\r\n',
  );
});

test('an address that leads elsewhere says where, and has no content', () => {
  expect(
    httpHead({
      status: 301,
      contentType: undefined,
      location: 'https://www.x.gov.cn/b/',
      length: 0,
    }),
  ).toBe(
    'HTTP/1.1 301 Moved Permanently\r\nLocation: https://www.x.gov.cn/b/\r\nContent-Length: 0\r\n\r\n',
  );
});
