import { expect, test } from 'vitest';
import { type CountedDocument, countDocuments } from './catalogue-figures.ts';
import { figuresOf, readWritten, typedOver } from './report-text.ts';

const document = (
  madeOn: string,
  ...validities: [string, 'in-force' | 'amended' | 'repealed' | 'expired'][]
): CountedDocument => ({
  kind: 'document',
  madeOn,
  validities: validities.map(([on, validity]) => ({ on, validity })),
});

const documents: CountedDocument[] = [
  document('2024-05-01', ['2024-05-02', 'in-force']),
  document('2025-03-01', ['2025-03-02', 'in-force'], ['2026-02-01', 'amended']),
  document('2025-06-01', ['2025-06-02', 'in-force'], ['2026-07-01', 'repealed']),
  document('2020-01-01', ['2026-01-15', 'expired']),
  document('2026-04-01', ['2026-04-03', 'in-force'], ['2027-01-09', 'repealed']),
  document('2026-12-31'),
  document('2027-01-02'),
  { ...document('2026-09-01'), kind: 'regulation' },
];

test('documents are made in the year of their day, repealed in the year they were, and in force at its end', () => {
  expect(countDocuments(documents, { year: 2026, today: '2027-03-01' })).toEqual({
    regulationsMade: 1,
    regulationsRepealed: 0,
    regulationsInForce: 1,
    documentsMade: 2,
    documentsRepealed: 2,
    documentsInForce: 4,
  });
  expect(countDocuments(documents, { year: 2025, today: '2027-03-01' })).toMatchObject({
    documentsMade: 2,
    documentsRepealed: 0,
    documentsInForce: 4,
  });
});

test('of a year that is not over they are counted as of today', () => {
  expect(countDocuments(documents, { year: 2026, today: '2026-06-30' })).toMatchObject({
    documentsMade: 1,
    documentsRepealed: 1,
    documentsInForce: 4,
  });
});

test('a figure that was typed says by whom and when, and keeps it while it stays the same', () => {
  const first = { by: 'a', at: '2027-01-05T00:00:00Z' };
  const then = { by: 'b', at: '2027-01-06T00:00:00Z' };
  const { figures: sent } = readWritten({
    figures: { permits: '12', fees: '', documentsMade: 3, penalties: '-1' },
  });
  const typed = typedOver({}, sent, first);
  expect(typed).toEqual({
    permits: { value: 12, ...first },
    documentsMade: { value: 3, ...first },
  });
  const again = typedOver(
    typed,
    readWritten({ figures: { permits: '12', documentsMade: '4' } }).figures,
    then,
  );
  expect(again).toEqual({ permits: { value: 12, ...first }, documentsMade: { value: 4, ...then } });
  const figures = figuresOf(again, { documentsMade: 2, documentsInForce: 9 });
  expect(figures.documentsMade).toMatchObject({ value: 4, from: 'typed', catalogue: 2 });
  expect(figures.documentsInForce).toEqual({ value: 9, from: 'catalogue', catalogue: 9 });
  expect(figures.fees).toEqual({ value: 0, from: 'nobody' });
});
