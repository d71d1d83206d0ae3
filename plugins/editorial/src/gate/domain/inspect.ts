import { findBankCards } from './bank-card.ts';
import { findCreditCodes } from './credit-code.ts';
import { findEmails } from './email.ts';
import type { Entry } from './entries.ts';
import { leaderRule } from './find-leaders.ts';
import { wordRule } from './find-words.ts';
import { findIdNumbers } from './id-number.ts';
import { findPhones } from './phone.ts';
import {
  type Hit,
  type Piece,
  type Place,
  privateRules,
  type Rule,
  type Severity,
} from './piece.ts';
import { type Readable, readable, readableWords } from './readable.ts';

/** What the gate found at one place of a document. Holds nothing that would have to be kept secret. */
export interface Finding extends Place {
  rule: Rule;
  severity: Severity;
  /** The words around it; of private numbers the first and last digits alone. */
  excerpt: string;
  suggestion?: string;
}

/** As many as anybody will mend in one go; the rest shows once these are. */
const mostFindings = 200;

/** Looks at all the words of a document with the rules of the house and the lists of its city. */
export function inspector(entries: readonly Entry[]): (pieces: readonly Piece[]) => Finding[] {
  const words = wordRule(entries);
  const leaders = leaderRule(entries);
  const known = new Set(
    entries
      .filter(({ kind }) => kind === 'contact')
      .map(({ text }) => text.replace(/\D/g, ''))
      .filter(Boolean),
  );
  return (pieces) => {
    const found: Finding[] = [];
    for (const { text: source, ...place } of pieces) {
      const plain = readable(source);
      const listed = readableWords(source, plain);
      const hits = distinct([...privateHits(plain, known), ...words(listed), ...leaders(listed)]);
      for (const { rule, severity, from, to, suggestion } of hits) {
        const excerpt = excerptOf(source, { from, to }, hits);
        found.push({ ...place, rule, severity, excerpt, ...(suggestion && { suggestion }) });
        if (found.length === mostFindings) return found;
      }
    }
    return found;
  };
}

/** A stretch of a text that tells who somebody is, or how to reach them. */
export interface PrivatePlace {
  rule: Rule;
  severity: Severity;
  from: number;
  to: number;
}

/**
 * Numbers of persons in a text of any kind, and addresses of mail; credit codes are of organisations, and public.
 *
 * @param known telephones of offices, digits alone
 */
export function privatePlaces(
  source: string,
  known: ReadonlySet<string> = new Set(),
): PrivatePlace[] {
  return distinct(privateHits(readable(source), known))
    .filter(({ rule }) => rule !== 'credit-code')
    .map(({ rule, severity, from, to }) => ({ rule, severity, from, to }));
}

function privateHits({ text, original }: Readable, known: ReadonlySet<string>): Hit[] {
  return [
    ...findIdNumbers(text),
    ...findBankCards(text),
    ...findPhones(text, known),
    ...findCreditCodes(text),
    ...findEmails(text),
  ].map((hit) => ({ ...hit, ...original(hit.from, hit.to) }));
}

/** In the order of the text; of private numbers that overlap, the one of the surer rule. */
function distinct(hits: Hit[]): Hit[] {
  const kept: Hit[] = [];
  let last: Hit | undefined;
  for (const hit of hits.toSorted((a, b) => a.from - b.from)) {
    if (!privateRules.includes(hit.rule)) {
      kept.push(hit);
    } else if (!last || hit.from >= last.to) {
      kept.push(hit);
      last = hit;
    } else if (privateRules.indexOf(hit.rule) < privateRules.indexOf(last.rule)) {
      kept[kept.indexOf(last)] = hit;
      last = hit;
    }
  }
  return kept;
}

const around = 12;

function excerptOf(
  source: string,
  { from, to }: { from: number; to: number },
  hits: Hit[],
): string {
  const [start, end] = [Math.max(0, from - around), Math.min(source.length, to + around)];
  const secrets = hits.filter(
    (hit) => privateRules.includes(hit.rule) && hit.from < end && hit.to > start,
  );
  let shown = '';
  for (let at = start; at < end; at += 1) {
    const secret = secrets.find((hit) => at >= hit.from && at < hit.to);
    const isShown = !secret || at < secret.from + 3 || at >= secret.to - 2;
    shown += isShown ? source[at] : '*';
  }
  const line = shown.replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '…' : ''}${line}${end < source.length ? '…' : ''}`;
}
