import { expect, test } from 'vitest';
import { publicationTime } from './publication-day.ts';

const now = '2026-11-27T09:30:00.000Z';
const first = {
  at: '2026-11-20T01:00:00.000Z',
  publishedAt: '2026-11-20T01:00:00.000Z',
  isImported: false,
};

test('what says nothing of when it is published is published now', () => {
  expect(publicationTime(undefined, { now })).toBe(now);
});

test('a document cannot be published as of yesterday', () => {
  expect(publicationTime('2026-11-26T09:30:00.000Z', { now })).toBe('back-dated');
});

test('clocks of offices may be some minutes apart', () => {
  expect(publicationTime('2026-11-27T09:27:00.000Z', { now })).toBe('2026-11-27T09:27:00.000Z');
});

test('a correction leaves the day of publication as it was', () => {
  expect(publicationTime(undefined, { now, first })).toBe(first.publishedAt);
  expect(publicationTime(first.publishedAt, { now, first })).toBe(first.publishedAt);
});

test('a correction can move it neither back nor forth', () => {
  expect(publicationTime('2026-11-01T00:00:00.000Z', { now, first })).toBe('back-dated');
  expect(publicationTime(now, { now, first })).toBe('back-dated');
});

test('an article that was dated back counts from when the log took it in once it is a disclosed document', () => {
  const kept = '2026-10-01T00:00:00.000Z';
  expect(publicationTime(kept, { now, first: { ...first, publishedAt: kept }, kept })).toBe(
    first.at,
  );
});

test('what was brought over from an older site keeps the day it had there', () => {
  const imported = { ...first, publishedAt: '2019-05-15T00:00:00.000Z', isImported: true };
  expect(publicationTime(undefined, { now, first: imported })).toBe(imported.publishedAt);
});
