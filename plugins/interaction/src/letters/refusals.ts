import type { Refusal } from '@mingtang/tenancy';
import type { LetterRefusal } from './domain/decide.ts';

export type Code =
  | LetterRefusal
  | 'not-found'
  | 'not-yours'
  | 'changed-meanwhile'
  | 'reason-missing'
  | 'site-unknown'
  | 'letter-unknown'
  | 'decided-in-inbox'
  | 'site-not-live'
  | 'tells-who';

export const refusals = {
  'not-found': is(
    'not-found',
    404,
    '没有这封来信，或者您不办理该站点的来信。',
    'There is no such letter, or you do not handle letters of its site.',
  ),
  'not-yours': is(
    'not-yours',
    403,
    '您没有办理这一步的权限：审签、退回修改和延期由“审批”办理，其余由“窗口”或“审批”办理；公开由受信站点办理。',
    'Your roles do not include this step: approvers sign, give back and extend, clerks and approvers do all else; the site that was written to publishes.',
  ),
  'changed-meanwhile': is(
    'changed-meanwhile',
    409,
    '同事刚刚办理了这封来信。请刷新后查看最新情况再办。',
    'A colleague acted on this letter just now. Reload and look again.',
  ),
  'reason-missing': is(
    'reason-missing',
    400,
    '请写明查看的理由，至少两个字；理由会被记录。',
    'Say why you look, in two characters at least; it is written down.',
  ),
  'site-unknown': is(
    'site-unknown',
    400,
    '请选择要转办的部门或站点。',
    'Choose the department or site to pass it on to.',
  ),
  'letter-unknown': is(
    'letter-unknown',
    400,
    '没有这个编号的来信。请填写同一站点来信的编号，如 2026-12。',
    'No letter has this number. Give that of a letter to the same site, such as 2026-12.',
  ),
  'decided-in-inbox': is(
    'decided-in-inbox',
    409,
    '本站点的答复按流程审批，请在“待办”中办理。',
    'Replies of this site go through a flow: decide in the inbox.',
  ),
  'site-not-live': is(
    'site-not-live',
    409,
    '站点没有开通或者已经关停，不能公开。',
    'The site is not open, so nothing can be published.',
  ),
  'tells-who': is(
    'tells-who',
    422,
    '公开稿中还有姓名、电话、证件号、账号或邮箱。请隐去后再公开。',
    'What is to be published still holds a name, telephone, identity or account number, or address of mail. Hide it first.',
  ),
  'not-now': is(
    'not-now',
    409,
    '来信在当前状态下不能这样办理。',
    'The letter is not at a step where this can be done.',
  ),
  'already-extended': is(
    'already-extended',
    409,
    '时限已经延长过一次，不能再延。',
    'The period was extended once, and cannot be again.',
  ),
  'own-draft': is(
    'own-draft',
    403,
    '拟稿人不能审签自己的答复。请由另一位有权限的同事审签。',
    'Nobody signs their own draft. Ask another who may sign.',
  ),
  'not-allowed-by-writer': is(
    'not-allowed-by-writer',
    409,
    '写信人不同意公开，或者信箱不公开答复，任何人都不能公开这封来信。',
    'Its writer did not allow it, or the mailbox publishes no replies: nobody can publish this letter.',
  ),
  'already-public': is('already-public', 409, '这封来信已经公开。', 'This letter is public.'),
  'not-public': is('not-public', 409, '这封来信没有公开。', 'This letter is not public.'),
  'ground-unknown': is(
    'ground-unknown',
    400,
    '请选择不予受理的情形。',
    'Choose why it is not taken up.',
  ),
  'text-missing': is(
    'text-missing',
    400,
    '请填写内容，至少两个字。',
    'Write something, two characters at least.',
  ),
  'text-too-long': is('text-too-long', 400, '内容太长，请精简。', 'The text is too long.'),
  'days-bad': is(
    'days-bad',
    400,
    '延长的工作日为 1 至 15 的整数。',
    'The extension is of 1 to 15 working days.',
  ),
  'same-site': is(
    'same-site',
    400,
    '来信已在这个站点办理。',
    'The letter is with this site already.',
  ),
  'same-letter': is(
    'same-letter',
    400,
    '不能并入它自己或者已并入别处的来信。',
    'A letter cannot be merged into itself, nor into one that was merged.',
  ),
} as const satisfies Record<Code, Refusal>;

function is<C extends Code>(code: C, status: Refusal['status'], zh: string, en: string) {
  return { code, status, message: { zh, en } };
}
