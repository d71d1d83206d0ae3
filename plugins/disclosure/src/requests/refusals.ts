import type { Refusal } from '@mingtang/tenancy';
import type { RequestRefusal } from './domain/decide.ts';

export type Code =
  | RequestRefusal
  | 'not-found'
  | 'not-yours'
  | 'changed-meanwhile'
  | 'application-faulty'
  | 'year-not-over'
  | 'report-unwritten'
  | 'report-unbalanced'
  | 'report-drafted'
  | 'report-no-column'
  | 'decided-in-inbox'
  | 'answer-not-public'
  | 'answer-drafted'
  | 'answer-no-column';

export const refusals = {
  'not-found': is(
    'not-found',
    404,
    '没有这件申请，或者您不办理该站点的依申请公开。',
    'There is no such request, or you do not handle requests of its site.',
  ),
  'not-yours': is(
    'not-yours',
    403,
    '您在该站点没有办理这一步的权限。请由有权限的同事办理。',
    'Your roles at the site do not include this step. Ask a colleague who may.',
  ),
  'changed-meanwhile': is(
    'changed-meanwhile',
    409,
    '同事刚刚办理了这件申请。请刷新后查看最新情况再办。',
    'A colleague acted on this request just now. Reload and look again.',
  ),
  'application-faulty': is(
    'application-faulty',
    400,
    '申请内容有误，请逐项改正后再提交。',
    'The application has faults. Mend each and send it again.',
  ),
  'year-not-over': is(
    'year-not-over',
    409,
    '这一年还没有结束，数字仍会变化。请在次年 1 月 1 日之后生成。',
    'The year is not over and its figures still change. Make the report after 1 January.',
  ),
  'report-unwritten': is(
    'report-unwritten',
    409,
    '第一、五、六部分还没有写完。请写好并保存后再生成。',
    'Parts 1, 5 and 6 are not all written. Write and save them first.',
  ),
  'report-unbalanced': is(
    'report-unbalanced',
    409,
    '表格不平衡，不能生成。请联系系统管理员核对。',
    'The tables do not add up. Ask the system administrator to look into it.',
  ),
  'report-drafted': is(
    'report-drafted',
    409,
    '已经生成过稿件。请直接修改该稿件；要重新生成，先删除它。',
    'There is a draft already. Edit that one, or delete it to make another.',
  ),
  'report-no-column': is(
    'report-no-column',
    409,
    '本站点没有“信息公开年报”类型的栏目。请站点管理员先建立。',
    'The site has no column for yearly reports. Ask its administrator to make one.',
  ),
  'not-now': is(
    'not-now',
    409,
    '这件申请现在不能办理这一步。请刷新查看最新情况。',
    'This cannot be done to the request now. Reload and look again.',
  ),
  'already-corrected-once': is(
    'already-corrected-once',
    409,
    '补正只能要求一次（条例第三十条：一次性告知）。请按现有内容答复。',
    'A correction is asked for once only (art. 30). Answer what is there.',
  ),
  'correction-too-late': is(
    'correction-too-late',
    409,
    '收到申请已超过 7 个工作日，不能再要求补正（条例第三十条）。请按现有内容答复。',
    'More than 7 working days have passed since receipt (art. 30). Answer what is there.',
  ),
  'correction-period-bad': is(
    'correction-period-bad',
    400,
    '请给出补正期限，须在告知日之后。',
    'Say until when it is to be corrected: a day after the notice.',
  ),
  'still-time-to-correct': is(
    'still-time-to-correct',
    409,
    '补正期限未满，申请人仍可补正。',
    'The applicant still has time to correct.',
  ),
  'already-extended': is(
    'already-extended',
    409,
    '答复期限只能延长一次（条例第三十三条）。',
    'The period is extended once only (art. 33).',
  ),
  'too-late-to-extend': is(
    'too-late-to-extend',
    409,
    '答复期限已过，不能再延长。请尽快答复。',
    'The period is over and cannot be extended. Answer soon.',
  ),
  'extension-too-long': is(
    'extension-too-long',
    400,
    '延长的期限为 1 至 20 个工作日（条例第三十三条）。',
    'Extend by 1 to 20 working days (art. 33).',
  ),
  'still-consulting': is(
    'still-consulting',
    409,
    '仍在征求意见。收到全部意见或期满后再答复。',
    'Others are still being consulted. Answer once all have spoken or their time is over.',
  ),
  'nobody-consulted': is(
    'nobody-consulted',
    400,
    '没有这一份征求意见。请刷新后再办。',
    'There is no such consultation. Reload and try again.',
  ),
  'still-time-to-answer': is(
    'still-time-to-answer',
    409,
    '对方 15 个工作日的答复期限未满（自送达起算；未登记送达日的请先登记）。',
    'Those consulted still have time: 15 working days from the day the letter reached them. Note that day first.',
  ),
  'answer-not-public': is(
    'answer-not-public',
    409,
    '只有已作出的“予以公开”“部分公开”答复可以主动公开。',
    'Only answers that disclose, in whole or in part, can be published, once they are given.',
  ),
  'answer-drafted': is(
    'answer-drafted',
    409,
    '这件答复已生成稿件。要重新生成，请先删除原稿件。',
    'A draft was made of this answer already. Delete it to make another.',
  ),
  'answer-no-column': is(
    'answer-no-column',
    409,
    '请选择本站点的一个列表栏目。',
    'Choose one of the site’s columns that are lists.',
  ),
  'decided-in-inbox': is(
    'decided-in-inbox',
    409,
    '本站点的答复按流程审批：请在“待办”中办理。',
    'Answers of this site go through a flow: decide in the inbox.',
  ),
  'own-proposal': is(
    'own-proposal',
    403,
    '拟稿人不能批准自己的答复。请由另一位有权限的同事签发。',
    'Nobody approves their own draft. Ask another who may sign.',
  ),
  'result-unknown': is(
    'result-unknown',
    400,
    '请选择答复类型。“补正后仍不明确”只适用于补正过的申请。',
    'Choose a kind of answer; "unclear even after correction" is only for requests that were corrected.',
  ),
  'contest-unknown': is(
    'contest-unknown',
    400,
    '请选择复议或诉讼的类型与结果。',
    'Choose which proceedings, and how they ended.',
  ),
  'text-missing': is(
    'text-missing',
    400,
    '请填写内容，至少两个字。',
    'Write something, two characters at least.',
  ),
  'text-too-long': is(
    'text-too-long',
    400,
    '内容太长，请精简。',
    'The text is too long. Shorten it.',
  ),
  'day-bad': is(
    'day-bad',
    400,
    '日期无效。请按“年-月-日”填写。',
    'There is no such day. Write year-month-day.',
  ),
  'day-in-future': is(
    'day-in-future',
    400,
    '日期不能晚于今天。',
    'The day cannot be later than today.',
  ),
  'day-before-last': is(
    'day-before-last',
    400,
    '日期不能早于上一步的日期。',
    'The day cannot be before that of the last step.',
  ),
} as const satisfies Record<Code, Refusal>;

function is<C extends Code>(code: C, status: Refusal['status'], zh: string, en: string) {
  return { code, status, message: { zh, en } };
}
