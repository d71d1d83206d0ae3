import type { Refusal } from '@mingtang/tenancy';

export const refusals = {
  'not-found': is(
    'not-found',
    404,
    '没有这个征集、调查或意见，或者您不办理该站点的业务。',
    'There is no such consultation, survey or comment, or you do not work on those of its site.',
  ),
  'verdict-unknown': is(
    'verdict-unknown',
    400,
    '请选择采纳、部分采纳或未采纳。',
    'Choose adopted, adopted in part or not adopted.',
  ),
  'reason-missing': is(
    'reason-missing',
    400,
    '请写明理由，至少两个字。',
    'Give a reason, in two characters at least.',
  ),
  'changed-meanwhile': is(
    'changed-meanwhile',
    409,
    '同事刚刚处理了这条意见。请刷新后再看。',
    'A colleague sorted this comment just now. Reload and look again.',
  ),
} as const satisfies Record<string, Refusal>;

function is<C extends string>(code: C, status: Refusal['status'], zh: string, en: string) {
  return { code, status, message: { zh, en } };
}
