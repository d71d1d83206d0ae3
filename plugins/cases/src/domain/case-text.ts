import type { Words } from '@mingtang/tenancy';

/** What a text message says of a case: who writes, where it stands, and how to look it up. Nothing that was answered. */
export function caseText(
  { organ, item, state, number }: { organ: string; item: string; state: string; number: string },
  language: keyof Words,
): string {
  // Periods and usual times are read where the case is tracked.
  const [now = ''] = state.split(/[；;]/);
  return language === 'zh'
    ? `${organ}：您申请的“${item}”${now}。办件编号 ${number}，详情请凭登记号和查询码在网站“办理进度”查看。`
    : `${organ}: your application for ${item}: ${now}. Case ${number}; look it up with your number and code.`;
}
