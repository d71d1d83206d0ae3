import { type Day, dayOf, type Light, plusDays } from '@mingtang/approvals/clock';
import type { InteractionPhase } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';

/**
 * For how many days what kind of draft is put out at least (重大行政决策程序暂行条例 art. 15; 规章制定程序条例
 * art. 15; 国办发〔2018〕37号); shorter ones say why in public.
 */
export const draftKinds = {
  regulation: { label: { zh: '规章', en: 'Regulation' }, days: 30 },
  normative: { label: { zh: '行政规范性文件', en: 'Normative document' }, days: 30 },
  decision: { label: { zh: '重大行政决策', en: 'Major decision' }, days: 30 },
  other: { label: { zh: '其他', en: 'Other' }, days: 7 },
} as const satisfies Record<string, { label: Words; days: number }>;
export type DraftKind = keyof typeof draftKinds;

/** Days after the end within which it is told what became of comments. */
const resultWithin = 30;

const millisecondsOfDay = 86_400_000;

interface Period {
  from: string;
  until: string;
}

/** Whether a period is as long as a kind of draft asks. */
export const isLongEnough = ({ from, until }: Period, kind: DraftKind): boolean =>
  Date.parse(until) - Date.parse(from) >= draftKinds[kind].days * millisecondsOfDay;

/** Where something with a beginning and an end stands at an instant; its end is the first instant it is over. */
export function phaseAt({ from, until }: Period, now: Date): InteractionPhase {
  if (now.getTime() < Date.parse(from)) return 'announced';
  return now.getTime() < Date.parse(until) ? 'open' : 'ended';
}

/** Until when it is to be told what became of comments, and how that stands; nothing while comments come in. */
export function resultDue(
  period: Period,
  { now, isTold }: { now: Date; isTold: boolean },
): { on: Day; light: Light } | undefined {
  if (isTold || phaseAt(period, now) !== 'ended') return undefined;
  const on = plusDays(dayOf(new Date(period.until)), resultWithin);
  const today = dayOf(now);
  return { on, light: today > on ? 'red' : today > plusDays(on, -7) ? 'yellow' : 'green' };
}

/** The end of the ids of forms and addresses: eight digits of the document's id. */
export const formEndOf = (id: string): string => id.replaceAll('-', '').slice(-8);
