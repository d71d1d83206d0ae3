import { asUser, holds, inTransaction, Refused, reply, say, type Words } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { refusals } from '../../refusals.ts';
import { entryKinds } from '../domain/entries.ts';
import { type LineFault, type ListedEntry, parseEntries } from '../domain/parse-entries.ts';

/** What an import did, in entries. */
export interface Imported {
  added: number;
  changed: number;
  unchanged: number;
}

const mostEntries = 500;

/**
 * `POST /api/gate-entries/import { site, kind, text }`: takes a pasted list into the lists of a site,
 * wholly or not at all. An entry that is there already is changed; none is deleted.
 */
export const importEntries: Omit<Endpoint, 'root'> = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const { site, kind, text } = (req.data ?? {}) as Record<string, unknown>;
    if (typeof site !== 'string' || !(await holds(req, site, 'site-admin'))) {
      throw new Refused(req, refusals.notFound);
    }
    const list = entryKinds.find((known) => known === kind);
    if (!list || typeof text !== 'string') throw new Refused(req, refusals.notFound);
    const { entries, faults } = parseEntries(list, text);
    if (faults.length > 0) refuseLines(req, faults);
    if (entries.length === 0 || entries.length > mostEntries) {
      throw new Refused(req, refusals.listLength);
    }
    return reply(req, await inTransaction(req, () => take(req, site, entries)));
  },
};

type Row = Record<string, unknown> & { id: string; text: string };

async function take(req: PayloadRequest, site: string, entries: ListedEntry[]): Promise<Imported> {
  const kind = entries[0]?.kind;
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'gate-entries' as 'articles',
    depth: 0,
    pagination: false,
    where: { and: [{ site: { equals: site } }, { kind: { equals: kind } }] },
  });
  const known = new Map((docs as unknown as Row[]).map((row) => [row.text, row]));
  const done: Imported = { added: 0, changed: 0, unchanged: 0 };
  for (const entry of entries) {
    const row = known.get(entry.text);
    const change = { collection: 'gate-entries' as 'articles', depth: 0, ...asUser(req) };
    if (!row) {
      await req.payload.create({ ...change, data: { site, ...entry } as never });
      done.added += 1;
    } else if (Object.entries(entry).some(([name, value]) => !same(row[name], value))) {
      await req.payload.update({ ...change, id: row.id, data: entry as never });
      done.changed += 1;
    } else {
      done.unchanged += 1;
    }
  }
  return done;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? []) === JSON.stringify(b ?? []);

const lineWords: Record<LineFault['code'], Words> = {
  'empty-word': { zh: '第一列为空', en: 'the first column is empty' },
  'too-long': { zh: '内容过长', en: 'too long' },
  twice: { zh: '与前面重复', en: 'stands there twice' },
  severity: { zh: '第四列只能填“须改正”或“提醒”', en: 'the fourth column is must or should' },
  rank: { zh: '第三列排序应为正整数', en: 'the third column, rank, is a whole number from 1' },
  'too-short': { zh: '不是完整的电话', en: 'no whole telephone number' },
};

function refuseLines(req: PayloadRequest, faults: LineFault[]): never {
  const of = (language: 'zh' | 'en') =>
    faults
      .slice(0, 5)
      .map(({ line, code }) =>
        language === 'zh'
          ? `第 ${line} 行${lineWords[code].zh}`
          : `line ${line}: ${lineWords[code].en}`,
      )
      .join(language === 'zh' ? '；' : '; ');
  throw new Refused(
    req,
    {
      code: 'lines-unreadable',
      status: 400,
      message: {
        zh: `没有导入：${of('zh')}。请改好后重试。`,
        en: `Nothing was taken: ${of('en')}. Mend that and try again.`,
      },
    },
    { lines: faults.map((fault) => ({ ...fault, message: say(req, lineWords[fault.code]) })) },
  );
}
