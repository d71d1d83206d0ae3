import type { Refusal } from '@mingtang/tenancy';
import type { LifeRefusal } from './domain/site-life.ts';

type Code =
  | LifeRefusal
  | 'not-found'
  | 'not-yours-to-submit'
  | 'not-yours-to-decide'
  | 'not-ready'
  | 'reason-missing'
  | 'bad-address'
  | 'too-many';

const of = (code: Code, status: Refusal['status'], zh: string, en: string): Refusal => ({
  code,
  status,
  message: { zh, en },
});

export const refusals: Record<Code, Refusal> = {
  'not-found': of(
    'not-found',
    404,
    '没有找到，或您无权查看。请检查地址，或联系站点管理员。',
    'There is nothing here, or you may not see it. Check the address, or ask the site’s administrator.',
  ),
  'not-yours-to-submit': of(
    'not-yours-to-submit',
    403,
    '只有本站的站点管理员可以办理此事。请联系站点管理员。',
    'Only an administrator of this site may do this. Ask one.',
  ),
  'not-yours-to-decide': of(
    'not-yours-to-decide',
    403,
    '此事由上级站点的审核人、站点管理员或系统管理员办理。请联系上级单位。',
    'This is for a reviewer or administrator of the site above, or for the system administrator. Ask them.',
  ),
  'not-ready': of(
    'not-ready',
    422,
    '站点还不具备开通条件。请按所列问题逐项补正后再提交。',
    'The site cannot be opened yet. Mend what is listed, then submit again.',
  ),
  'reason-missing': of(
    'reason-missing',
    400,
    '请填写原因（2 至 500 字）。',
    'Give the reason (2–500 characters).',
  ),
  'bad-address': of(
    'bad-address',
    400,
    '新网址无效。请填写以 https:// 或 http:// 开头的完整网址，或留空。',
    'The new address is not whole. Write it with https:// or http://, or leave it out.',
  ),
  'too-many': of(
    'too-many',
    429,
    '访问过于频繁。请稍候一分钟再试。',
    'Too many requests. Try again in a minute.',
  ),
  'not-in-preparation': of(
    'not-in-preparation',
    409,
    '该站点不在筹建中，不能办理开通事项。请刷新页面查看最新状态。',
    'The site is not in preparation, so there is nothing to open. Reload to see its state.',
  ),
  'already-submitted': of(
    'already-submitted',
    409,
    '已有一份开通申请正在审核。如需修改，请先撤回申请。',
    'An application is being reviewed already. Recall it first if something is to change.',
  ),
  'already-decided': of(
    'already-decided',
    409,
    '该申请已经办结或撤回，本次操作未生效。请刷新页面查看结果。',
    'This application was decided or recalled already; nothing was done now. Reload to see the outcome.',
  ),
  'own-submission': of(
    'own-submission',
    403,
    '不能审批自己提交的申请。请由另一位审核人办理。',
    'Nobody decides on what they submitted themselves. Ask another reviewer.',
  ),
  'changed-since': of(
    'changed-since',
    409,
    '站点内容在提交后已改动，请重新提交，再行审批。站点未开通。',
    'The site was changed after it was submitted, and was not opened. Submit it again, then decide.',
  ),
  'not-live': of(
    'not-live',
    409,
    '该站点目前没有开通，不能暂停。请刷新页面查看最新状态。',
    'The site is not live, so it cannot be suspended. Reload to see its state.',
  ),
  'not-suspended': of(
    'not-suspended',
    409,
    '该站点目前没有暂停，无需恢复。请刷新页面查看最新状态。',
    'The site is not suspended, so there is nothing to resume. Reload to see its state.',
  ),
  'not-open': of(
    'not-open',
    409,
    '只有已开通或暂停的站点才能发布关停公告。请刷新页面查看最新状态。',
    'Only a site that is live or suspended can be closed. Reload to see its state.',
  ),
  'already-closing': of(
    'already-closing',
    409,
    '关停公告已经发布。如需更改日期，请先撤销公告。',
    'The closing was announced already. Call it off first to choose another day.',
  ),
  'not-closing': of(
    'not-closing',
    409,
    '该站点没有待执行的关停公告。请刷新页面查看最新状态。',
    'No closing of this site is announced. Reload to see its state.',
  ),
  'notice-too-short': of(
    'notice-too-short',
    400,
    '关停公告须提前至少 30 天发布。请另选日期。',
    'A closing is announced at least 30 days before. Choose a later day.',
  ),
  'bad-day': of(
    'bad-day',
    400,
    '关停日期无效。请写成 2026-12-31 的形式。',
    'This is not a day. Write it like 2026-12-31.',
  ),
};
