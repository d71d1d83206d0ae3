import { dayOf } from '@mingtang/approvals/clock';
import { arrivalFiles } from '@mingtang/intake';
import type { NoticeText } from '@mingtang/publication/notice-text';
import { noticePdf } from '@mingtang/publication/official-paper';
import { inTransaction, Refused } from '@mingtang/tenancy';
import { strToU8, zipSync } from 'fflate';
import type { PayloadRequest } from 'payload';
import { rowsOfPerson } from '../actions/person-data.ts';
import { phaseLabels, resultLabels, wordsOfEvent } from '../domain/words-of-cases.ts';
import { refusals } from '../refusals.ts';
import { storedCase } from '../store/cases.ts';
import { keptRows } from '../store/erasures.ts';
import { answersOf, messagesOf, putLook } from '../store/sealed.ts';
import { organOf } from './organ-of.ts';

/** What is held of somebody in one case. */
interface HeldCase {
  number: string;
  office: string;
  item: string;
  state: string;
  appliedOn: string | null;
  answers: { section: string; question: string; answer: string }[];
  files: { question: string; name: string; bytes: number }[];
  messages: { from: 'applicant' | 'office'; at: string; text: string }[];
  story: { on: string; what: string }[];
}

/**
 * All that is held of somebody in the cases of the sites where the user is approver, to be handed to them
 * (个人信息保护法第四十五条): a table for machines and a paper for people, in one archive. Notes of staff are
 * not among it. That it was made, and why, is written down, also at each case.
 *
 * @throws 404 where nobody is found
 */
export function personExport(
  req: PayloadRequest,
  asked: { identifier: unknown; why: unknown },
): Promise<Uint8Array> {
  return inTransaction(req, async () => {
    const { shown, why, rows, names } = await rowsOfPerson(req, asked, 'export');
    const [first] = rows;
    if (!first) throw new Refused(req, refusals['person-unknown']);
    const cases: HeldCase[] = [];
    for (const { id, site } of rows) {
      cases.push(await heldCase(req, id, names.get(site) ?? ''));
      await putLook(req, { id, what: `个人信息查阅复制：${why}` });
    }
    const today = dayOf(new Date());
    const text = paper({ organ: await organOf(req, first.site), shown, cases, on: today });
    return zipSync({
      'data.json': strToU8(JSON.stringify({ of: shown, on: today, cases }, null, 2)),
      '个人信息查阅复制件.pdf': new Uint8Array(await noticePdf(text)),
    });
  });
}

async function heldCase(req: PayloadRequest, id: string, office: string): Promise<HeldCase> {
  const stored = await storedCase(req, id);
  if (!stored) throw new Error('A case that is marked is there');
  const [row] = await keptRows(req, [id]);
  const answers = (await answersOf(req, id)).at(-1) ?? [];
  const files = await arrivalFiles(
    req,
    answers.flatMap((answer) => answer.files ?? []),
  );
  const messages = await messagesOf(req, id);
  return {
    number: stored.number,
    office,
    item: stored.terms.item.name,
    state: row?.result
      ? resultLabels[row.result].zh
      : phaseLabels[row?.phase as keyof typeof phaseLabels].zh,
    appliedOn: row?.appliedOn ?? null,
    answers: answers.map(({ section, label, text }) => ({
      section,
      question: label,
      answer: text,
    })),
    files: files.map(({ id: file, name, bytes }) => ({
      question: answers.find((answer) => answer.files?.includes(file))?.label ?? '',
      ...{ name, bytes },
    })),
    messages: messages.flatMap(({ kind, at, text }) =>
      kind === 'note'
        ? []
        : [
            {
              from: kind === 'from-applicant' ? ('applicant' as const) : ('office' as const),
              at,
              text,
            },
          ],
    ),
    story: stored.events.map(({ event }) => ({ on: event.on, what: wordsOfEvent(event).title.zh })),
  };
}

function paper({
  organ,
  shown,
  cases,
  on,
}: {
  organ: string;
  shown: string;
  cases: HeldCase[];
  on: string;
}): NoticeText {
  return {
    organ,
    title: '个人信息查阅、复制件',
    number: `（标识 ${shown}）`,
    to: '申请人',
    paragraphs: [
      `根据《中华人民共和国个人信息保护法》第四十五条，现将本机关在办件中保存的您的个人信息提供如下，共${cases.length}件。机器可读的同一内容见随附的 data.json。`,
      ...cases.flatMap(({ number, office, item, state, answers, files, messages }) => [
        `【${number}】${office} · ${item} · ${state}`,
        ...answers.map(({ question, answer }) => `${question}：${answer || '（见附件）'}`),
        ...files.map(({ question, name }) => `附件（${question}）：${name}`),
        ...messages.map(
          ({ from, text }) => `${from === 'applicant' ? '您的留言' : '本机关留言'}：${text}`,
        ),
        ...(answers.length === 0 ? ['内容已按保管期限删除，只保留办理经过。'] : []),
      ]),
      '认为个人信息不准确、不完整的，可以请求更正、补充；符合法定情形的，可以请求删除。',
    ],
    on,
  };
}
