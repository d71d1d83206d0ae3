import { asides, asideWords } from './lexicon/asides.ts';
import { benefits } from './lexicon/benefits.ts';
import { complaints } from './lexicon/complaints.ts';
import { families } from './lexicon/families.ts';
import { farming } from './lexicon/farming.ts';
import { government } from './lexicon/government.ts';
import { housing } from './lexicon/housing.ts';
import { insurance } from './lexicon/insurance.ts';
import { plain } from './lexicon/plain.ts';
import { safety } from './lexicon/safety.ts';
import { schools } from './lexicon/schools.ts';
import { stopWords } from './lexicon/stop-words.ts';
import { trades } from './lexicon/trades.ts';
import { traffic } from './lexicon/traffic.ts';
import { utilities } from './lexicon/utilities.ts';
import { work } from './lexicon/work.ts';

/** Words as a prefecture uses them: data, not code. */
export interface Lexicon {
  /** Words and phrases that mean the same; each is looked for wherever one of them is asked for. */
  synonyms: string[][];
  /** Ways people say it, with what offices write: looked for as well, and never the other way round. */
  spoken: Spoken[];
  /** Said beside the matter: they put what has them first, and keep nothing from being found. */
  asides: string[];
  /** Words of questions, left out of what is looked for. */
  stopWords: string[];
}

interface Spoken {
  /** `拖+工钱` stands for a question that has both, wherever. */
  said: string[];
  written: string[];
}

/**
 * Reads the notation of the lexicon: a line is a group of ways to say the same, `低保、最低生活保障`, or
 * what people say and what offices write, `工作没了、被辞退 → 失业、失业保险金`.
 */
export function readLexicon(text: string): Pick<Lexicon, 'synonyms' | 'spoken'> {
  const ways = (list: string) => list.split('、').map((way) => way.trim());
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    synonyms: lines.filter((line) => !line.includes('→')).map(ways),
    spoken: lines.flatMap((line) => {
      const [said, written] = line.split('→');
      return said && written ? [{ said: ways(said), written: ways(written) }] : [];
    }),
  };
}

/** Each way to say something, on the street and in offices: letters may stand for it. */
export function saidWords({ synonyms, spoken }: Lexicon): string[] {
  const said = spoken.flatMap((one) => [...one.said, ...one.written]);
  return [...new Set([...synonyms.flat(), ...said])].filter((way) => !way.includes('+'));
}

/** What every place has: the built-in words with those of its city. */
export function withWords(
  lexicon: Lexicon,
  { synonyms, stopWords = [] }: { synonyms: string[][]; stopWords?: string[] },
): Lexicon {
  return {
    ...lexicon,
    synonyms: [...lexicon.synonyms, ...synonyms],
    stopWords: [...lexicon.stopWords, ...stopWords],
  };
}

const areas = readLexicon(
  [
    families,
    benefits,
    insurance,
    work,
    trades,
    housing,
    utilities,
    traffic,
    schools,
    farming,
    safety,
    complaints,
    government,
    plain,
    asides,
  ].join('\n'),
);
const beside = readLexicon(asides);

/** What every place needs: names of the law beside those of the street, and words of questions. */
export const commonLexicon: Lexicon = {
  ...areas,
  asides: [
    ...beside.synonyms.flat(),
    ...beside.spoken.flatMap(({ said }) => said),
    ...readWords(asideWords),
  ],
  stopWords: readWords(stopWords),
};

function readWords(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
