import type { Entry, EntryKind } from './entries.ts';
import type { Severity } from './piece.ts';

/** A line of a list that was pasted or exported from a spreadsheet. */
export type ListedEntry = Entry & { note?: string };

export interface LineFault {
  /** Counted from 1. */
  line: number;
  code: 'empty-word' | 'too-long' | 'twice' | 'severity' | 'rank' | 'too-short';
}

/** Names of columns, by which a first line of headings is known. */
const headings = /^(?:错词|错误|错误写法|词语|词|禁用词|姓名|电话|号码|word|name|telephone)$/i;

/**
 * Reads a list as it is pasted from a spreadsheet (tabs) or a CSV file (commas, also full-width ones):
 *
 * - words: wrong, instead, exceptions parted by `|`, 须改正 or 提醒
 * - leaders: name, offices parted by 、, rank
 * - telephones: number, whose
 */
export function parseEntries(
  kind: EntryKind,
  text: string,
): { entries: ListedEntry[]; faults: LineFault[] } {
  const entries: ListedEntry[] = [];
  const faults: LineFault[] = [];
  const known = new Set<string>();
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n|\r/);
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) continue;
    const cells = cellsOf(line).map((cell) => cell.trim());
    if (entries.length === 0 && headings.test(cells[0] ?? '')) continue;
    const read = entryOf(kind, cells);
    const code = typeof read === 'string' ? read : known.has(read.text) ? 'twice' : undefined;
    if (typeof read === 'string' || code) {
      faults.push({ line: index + 1, code: code ?? 'empty-word' });
      continue;
    }
    known.add(read.text);
    entries.push(read);
  }
  return { entries, faults };
}

function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map(unquoted);
  return (line.match(/(?:"(?:[^"]|"")*"|[^,，])+|(?<=[,，]|^)(?=[,，]|$)/g) ?? []).map(unquoted);
}

const unquoted = (cell: string) => {
  const bare = cell.trim();
  return /^".*"$/s.test(bare) ? bare.slice(1, -1).replaceAll('""', '"') : bare;
};

function entryOf(kind: EntryKind, cells: string[]): ListedEntry | LineFault['code'] {
  const [text = '', second = '', third = '', fourth = ''] = cells;
  if (!text) return 'empty-word';
  if (text.length > 60 || second.length > 200) return 'too-long';
  switch (kind) {
    case 'contact':
      if (text.replace(/\D/g, '').length < 5) return 'too-short';
      return { kind, text, ...(second && { note: second }) };
    case 'leader': {
      const rank = third === '' ? undefined : Number(third);
      if (rank !== undefined && !(Number.isInteger(rank) && rank > 0)) return 'rank';
      return { kind, text, ...(second && { instead: second }), ...(rank && { rank }) };
    }
    default: {
      const severity = severities[fourth];
      if (!severity) return 'severity';
      return {
        kind,
        text,
        ...(second && { instead: second }),
        exceptions: third
          .split('|')
          .map((word) => word.trim())
          .filter(Boolean),
        severity,
      };
    }
  }
}

const severities: Record<string, Severity | undefined> = {
  '': 'must',
  须改正: 'must',
  must: 'must',
  提醒: 'should',
  should: 'should',
};
