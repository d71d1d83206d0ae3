import type { Refusal } from '@mingtang/tenancy';
import type { TicketRefusal } from './domain/decide.ts';

type Code = TicketRefusal | 'not-found' | 'changed-meanwhile';

export const refusals = {
  'not-found': is(
    'not-found',
    404,
    '没有这个差评工单，或者它与您无关。',
    'There is no such ticket, or you have nothing to do with it.',
  ),
  'changed-meanwhile': is(
    'changed-meanwhile',
    409,
    '同事刚刚办理了这个工单。请刷新后查看最新情况再办。',
    'A colleague acted on this ticket just now. Reload and look again.',
  ),
  'not-now': is(
    'not-now',
    409,
    '工单不在这个环节。请刷新后查看最新情况。',
    'The ticket is not at this step. Reload and look again.',
  ),
  'not-yours': is(
    'not-yours',
    403,
    '您没有办理这一步的权限：核实由审批人员或者上级办理，申诉由上级裁定。',
    'This step is not yours: approvers or the site above look into ratings, the site above decides on appeals.',
  ),
  'own-case': is(
    'own-case',
    403,
    '被评价的办件由您经办，不能由您核实、答复或者裁定。请由同事或者上级办理。',
    'You handled the case that was rated. A colleague or the site above has to do this.',
  ),
  'own-appeal': is(
    'own-appeal',
    403,
    '不能裁定自己提出的申诉。',
    'Nobody decides on their own appeal.',
  ),
  'appealed-already': is(
    'appealed-already',
    409,
    '一个差评只能申诉一次。',
    'A rating is appealed against once only.',
  ),
  'appeal-too-late': is('appeal-too-late', 409, '申诉期限已过。', 'The time to appeal is over.'),
  'text-missing': is(
    'text-missing',
    400,
    '请写明情况，至少两个字。',
    'Say what is so, in two characters at least.',
  ),
  'text-too-long': is(
    'text-too-long',
    400,
    '内容不能超过 2000 字。',
    'That is longer than 2000 characters.',
  ),
  'finding-missing': is(
    'finding-missing',
    400,
    '请选择核实结果：属实、不属实或者无法核实。',
    'Choose what was found: true, not true, or cannot be found out.',
  ),
  'outcome-missing': is(
    'outcome-missing',
    400,
    '请选择回访结果。',
    'Choose what came of the follow-up.',
  ),
  'ruling-missing': is(
    'ruling-missing',
    400,
    '请选择申诉是否成立。',
    'Choose whether the appeal is upheld.',
  ),
} satisfies Record<Code, Refusal>;

function is(code: Code, status: Refusal['status'], zh: string, en: string): Refusal {
  return { code, status, message: { zh, en } };
}
