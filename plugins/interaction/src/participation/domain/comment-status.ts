import { dayOf } from '@mingtang/approvals/clock';
import type { CaseStatus } from '@mingtang/intake';
import type { Words } from '@mingtang/tenancy';
import type { Verdict } from '../store/comments.ts';

export const verdictLabels: Record<Verdict, Words> = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partly: { zh: '部分采纳', en: 'Adopted in part' },
  rejected: { zh: '未采纳', en: 'Not adopted' },
};

/** What who commented is told: that it came, and what became of it. */
export function statusOfComment({
  title,
  on,
  verdict,
}: {
  title: string;
  on: Date;
  verdict?: { is: Verdict; reason: string; on: Date };
}): CaseStatus {
  const came = { at: dayOf(on), text: '收到意见。' };
  if (!verdict) {
    return { title, state: '已收到，征集结束后研究，并公布采纳情况', story: [came] };
  }
  const { zh } = verdictLabels[verdict.is];
  return {
    title,
    state: zh,
    story: [came, { at: dayOf(verdict.on), text: `研究意见：${zh}。` }],
    next: verdict.reason,
  };
}
