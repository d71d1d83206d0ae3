import { describe, expect, test } from 'vitest';
import { precondition, rangeApplies } from './precondition.ts';

const page = { etag: '"v2"', modifiedAt: Date.parse('2026-11-23T09:30:00.400Z') };
const before = 'Mon, 23 Nov 2026 09:29:59 GMT';
const same = 'Mon, 23 Nov 2026 09:30:00 GMT';
const after = 'Mon, 23 Nov 2026 09:30:01 GMT';

describe('a page changed at 09:30:00 whose ETag is "v2"', () => {
  test.each([
    ['is sent without conditions', {}, 'proceed'],
    ['is not sent to who has it', { 'if-none-match': '"v2"' }, 'not-modified'],
    ['is not sent to who has it weakly', { 'if-none-match': 'W/"v2"' }, 'not-modified'],
    ['is not sent to who has it among others', { 'if-none-match': '"v1", "v2"' }, 'not-modified'],
    ['is not sent to who has anything', { 'if-none-match': '*' }, 'not-modified'],
    ['is sent to who has an older one', { 'if-none-match': '"v1"' }, 'proceed'],
    ['is sent to who writes a tag without quotes', { 'if-none-match': 'v2' }, 'proceed'],
    ['is not sent where unchanged since', { 'if-modified-since': same }, 'not-modified'],
    ['is not sent where seen later', { 'if-modified-since': after }, 'not-modified'],
    ['is sent where changed since', { 'if-modified-since': before }, 'proceed'],
    ['is sent where the date is not one', { 'if-modified-since': 'yesterday' }, 'proceed'],
    [
      'is judged by the tag alone where both are given',
      { 'if-none-match': '"v1"', 'if-modified-since': after },
      'proceed',
    ],
    ['fails a demand for an older one', { 'if-match': '"v1"' }, 'failed'],
    ['fails a demand that is only weak', { 'if-match': 'W/"v2"' }, 'failed'],
    ['meets a demand for itself', { 'if-match': '"v1", "v2"' }, 'proceed'],
    ['meets a demand for anything', { 'if-match': '*' }, 'proceed'],
    ['fails a demand to be unchanged since earlier', { 'if-unmodified-since': before }, 'failed'],
    ['meets a demand to be unchanged since then', { 'if-unmodified-since': same }, 'proceed'],
  ])('%s', (_, headers, expected) => {
    expect(precondition(headers, page)).toBe(expected);
  });
});

describe('a download is resumed', () => {
  test.each([
    ['where nothing is said of the version', undefined, true],
    ['for the same version', '"v2"', true],
    ['not for another version', '"v1"', false],
    ['not for a weak tag', 'W/"v2"', false],
    ['for exactly the same date', same, true],
    ['not for a later date', after, false],
    ['not for nonsense', 'soon', false],
  ])('%s', (_, ifRange, applies) => {
    expect(rangeApplies({ 'if-range': ifRange }, page)).toBe(applies);
  });
});
