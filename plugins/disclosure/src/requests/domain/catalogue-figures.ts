import type { Day } from '@mingtang/approvals/clock';
import type { ValidityChange } from '../../catalogue/domain/relations.ts';
import type { FigureName } from './report-text.ts';

/** A document of the catalogue, as far as the yearly report counts it. */
export interface CountedDocument {
  /** 规章, or a normative document 行政规范性文件. */
  kind: 'regulation' | 'document';
  /** 成文日期, else the day it was published. */
  madeOn: Day;
  /** What its validity was from which day, oldest first. */
  validities: readonly ValidityChange[];
}

export const catalogueFigures = [
  'regulationsMade',
  'regulationsRepealed',
  'regulationsInForce',
  'documentsMade',
  'documentsRepealed',
  'documentsInForce',
] as const satisfies FigureName[];

/** Regulations and normative documents made and repealed in a year, and in force at its end, or on `today` before. */
export function countDocuments(
  documents: readonly CountedDocument[],
  { year, today }: { year: number; today: Day },
): Record<(typeof catalogueFigures)[number], number> {
  const end = [`${year}-12-31`, today].toSorted()[0] as Day;
  const isInYear = (on: Day) => on.startsWith(`${year}-`) && on <= end;
  const count = (kind: CountedDocument['kind']) => {
    const own = documents.filter((document) => document.kind === kind && document.madeOn <= end);
    return {
      made: own.filter(({ madeOn }) => isInYear(madeOn)).length,
      repealed: own.filter(({ validities }) =>
        validities.some(({ validity, on }) => isOver(validity) && isInYear(on)),
      ).length,
      inForce: own.filter(({ validities }) => {
        const last = validities.findLast(({ on }) => on <= end);
        return last === undefined || !isOver(last.validity);
      }).length,
    };
  };
  const [regulations, others] = [count('regulation'), count('document')];
  return {
    regulationsMade: regulations.made,
    regulationsRepealed: regulations.repealed,
    regulationsInForce: regulations.inForce,
    documentsMade: others.made,
    documentsRepealed: others.repealed,
    documentsInForce: others.inForce,
  };
}

const isOver = (validity: ValidityChange['validity']) =>
  validity === 'repealed' || validity === 'expired';
