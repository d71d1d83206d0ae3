import type { Refusal } from '@mingtang/tenancy';
import type { VisitorFault } from './domain/counter.ts';
import type { CaseRefusal } from './domain/decide.ts';

export type Code =
  | CaseRefusal
  | VisitorFault
  | 'draft-gone'
  | 'draft-newer'
  | 'sent-at-counter'
  | 'form-gone'
  | 'form-changed'
  | 'page-bad'
  | 'identifier-unreadable'
  | 'person-unknown'
  | 'nothing-to-erase'
  | 'erasure-waits'
  | 'erasure-decided'
  | 'own-erasure'
  | 'held-otherwise'
  | 'erased'
  | 'page-too-large'
  | 'not-found'
  | 'not-yours'
  | 'changed-meanwhile'
  | 'reason-missing'
  | 'terms-faulty'
  | 'handler-unknown'
  | 'department-unknown'
  | 'case-unknown'
  | 'decided-in-inbox'
  | 'batch-bad'
  | 'entry-faulty';

export const refusals = {
  'identifier-unreadable': is(
    'identifier-unreadable',
    400,
    '请填写完整的身份证号、手机号或者邮箱。',
    'Give a whole identity number, mobile number or address of mail.',
  ),
  'person-unknown': is(
    'person-unknown',
    404,
    '在您审批的站点没有找到这个人的办件。',
    'No case at the sites where you are approver names this person.',
  ),
  'nothing-to-erase': is(
    'nothing-to-erase',
    409,
    '现在没有可以删除的：办件正在办理、在法定保管期限内或者已封存。各件的理由见查找结果。',
    'Nothing may be erased now: cases run, are within their legal period or are held. What was found says why.',
  ),
  'erasure-waits': is(
    'erasure-waits',
    409,
    '已经有人为此人提请删除，正等另一位审批人确认。',
    'Erasure is proposed for this person already and waits for another approver.',
  ),
  'erasure-decided': is(
    'erasure-decided',
    409,
    '这个删除请求已经有人决定。',
    'This was decided on already.',
  ),
  'own-erasure': is(
    'own-erasure',
    403,
    '提请人不能自己确认。请由该站点的另一位审批人决定。',
    'Nobody confirms what they proposed. Ask another approver of the site.',
  ),
  'held-otherwise': is(
    'held-otherwise',
    409,
    '这个办件的封存状态已经改变，或者内容已经删除。请刷新后再看。',
    'The case is held or released already, or erased. Reload and look again.',
  ),
  erased: is(
    'erased',
    410,
    '这个办件的申请内容和留言已按规定删除，只保留办理经过。',
    'What was answered and written in this case was erased; its story stays.',
  ),
  'draft-gone': is(
    'draft-gone',
    404,
    '没有这份窗口暂存：可能已经提交或者删除，或者不是您站点的。',
    'There is no such draft: it was sent or deleted, or is of a site you do not work at.',
  ),
  'draft-newer': is(
    'draft-newer',
    409,
    '这份暂存刚刚有人接着填过。请重新打开，再接着填。',
    'Somebody went on with this draft meanwhile. Open it again and go on from there.',
  ),
  'sent-at-counter': is(
    'sent-at-counter',
    409,
    '这份申请已经提交过，没有重复登记。请在办件中查看。',
    'This application was sent already and was not entered twice. Look it up among the cases.',
  ),
  'form-gone': is(
    'form-gone',
    404,
    '该站点现在不用这张表受理申请。请刷新后重新选择。',
    'The site takes no applications by this form now. Reload and choose again.',
  ),
  'form-changed': is(
    'form-changed',
    422,
    '这张表刚刚改过版。请重新打开这份暂存，已填的内容都在。',
    'The form was published anew meanwhile. Open the draft again; what was answered is there.',
  ),
  'page-bad': is(
    'page-bad',
    400,
    '没有收到完整的一页。请重新打开这份暂存。',
    'The page did not come whole. Open the draft again.',
  ),
  'page-too-large': is(
    'page-too-large',
    413,
    '这一页的文件合计太大，没有收下。请压缩后分次上传。',
    'The files of this page are too large together. Make them smaller, or send them one by one.',
  ),
  'agent-name-missing': is(
    'agent-name-missing',
    422,
    '来的是代理人：请填写代理人的姓名。',
    'An agent came: say who they are.',
  ),
  'agent-id-wrong': is(
    'agent-id-wrong',
    422,
    '代理人的身份证号不对：请填写 18 位号码，并核对身份证原件。',
    'That is no identity number of 18 digits; check the card.',
  ),
  'not-found': is(
    'not-found',
    404,
    '没有这个办件，或者您不办理该站点的业务。',
    'There is no such case, or you do not handle cases of its site.',
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
    '同事刚刚办理了这个办件。请刷新后查看最新情况再办。',
    'A colleague acted on this case just now. Reload and look again.',
  ),
  'reason-missing': is(
    'reason-missing',
    400,
    '请写明查看的理由，至少两个字；理由会被记录。',
    'Say why you look, in two characters at least; it is written down.',
  ),
  'terms-faulty': is(
    'terms-faulty',
    400,
    '事项的办理规则有误，不能据此办件。请联系事项管理员核对时限。',
    'The terms of the item go against the law. Ask whoever keeps it to mend its periods.',
  ),
  'handler-unknown': is(
    'handler-unknown',
    400,
    '请选择在本站点办件的同事。',
    'Choose a colleague who handles cases of this site.',
  ),
  'department-unknown': is(
    'department-unknown',
    400,
    '请选择一个部门站点。',
    'Choose the site of a department.',
  ),
  'case-unknown': is(
    'case-unknown',
    400,
    '没有这个编号的办件，请核对。',
    'No case of this site has that number.',
  ),
  'decided-in-inbox': is(
    'decided-in-inbox',
    409,
    '本站点的决定按流程审批：请在“待办”中办理。',
    'Decisions of this site go through a flow: decide in the inbox.',
  ),
  'batch-bad': is(
    'batch-bad',
    400,
    '一次请选择 1 至 500 个办件。',
    'Choose 1 to 500 cases at once.',
  ),
  'entry-faulty': is(
    'entry-faulty',
    400,
    '填写的内容有误，请核对后再提交。',
    'What was filled in has faults. Mend it and send it again.',
  ),
  'not-now': is(
    'not-now',
    409,
    '这个办件现在不能办理这一步。请刷新查看最新情况。',
    'This cannot be done to the case now. Reload and look again.',
  ),
  'accepted-by-silence': is(
    'accepted-by-silence',
    409,
    '收到材料后五个工作日内没有告知补正，依法视为已受理（行政许可法第三十二条），不能再要求补正或者不予受理。',
    'Nothing was said within five working days of receipt, so it counts as accepted (Licensing Law art. 32). Correction or refusal to accept come too late.',
  ),
  'told-once': is(
    'told-once',
    409,
    '补正须一次告知，不能再次要求。请按现有材料办理。',
    'What is missing is said once. Go on with what is there.',
  ),
  'not-raised-by-correction': is(
    'not-raised-by-correction',
    409,
    '再次告知只能针对上次要求补正、补来后仍不符合的内容。',
    'A second notice may only be about what was corrected and is still not right.',
  ),
  'nothing-to-correct': is(
    'nothing-to-correct',
    400,
    '请指明需要补正的内容和理由，至少一项。',
    'Name at least one thing to be corrected, and why.',
  ),
  'not-asked-for': is(
    'not-asked-for',
    400,
    '只能补正被要求补正的内容。',
    'Only what was asked for can be corrected.',
  ),
  'correction-period-bad': is(
    'correction-period-bad',
    400,
    '请给出补正期限，须在今天之后。',
    'Say until when it is to be corrected: a day after today.',
  ),
  'still-time-to-correct': is(
    'still-time-to-correct',
    409,
    '补正期限未满，申请人仍可补正。',
    'The applicant still has time to correct.',
  ),
  'competent-missing': is(
    'competent-missing',
    400,
    '不属于本机关职权的，应当告知向哪个机关申请。',
    'Where it is not yours, say which organ is competent.',
  ),
  'ground-unknown': is('ground-unknown', 400, '请选择适用的情形。', 'Choose which case applies.'),
  'no-such-stop': is(
    'no-such-stop',
    400,
    '没有这一项特别程序。请刷新后再办。',
    'There is no such procedure. Reload and try again.',
  ),
  'no-such-opinion': is(
    'no-such-opinion',
    400,
    '没有等待答复的这一份征求意见。',
    'No such opinion is waited for.',
  ),
  'opinion-day-bad': is(
    'opinion-day-bad',
    400,
    '请给出答复日期，须在今天之后、六十天之内。',
    'Say by when to answer: after today, within sixty days.',
  ),
  'asks-itself': is(
    'asks-itself',
    400,
    '请选择其他部门。',
    'Choose another department than your own.',
  ),
  'still-asking': is(
    'still-asking',
    409,
    '征求的意见尚未全部答复，也未到期。收到或到期后再作决定。',
    'Opinions are still out and not yet overdue. Decide once they came or are overdue.',
  ),
  'not-extendable': is(
    'not-extendable',
    409,
    '这个事项的期限不能延长。',
    'The period of this item cannot be extended.',
  ),
  'extended-already': is(
    'extended-already',
    409,
    '期限只能延长一次。',
    'The period is extended once only.',
  ),
  'extend-too-late': is(
    'extend-too-late',
    409,
    '法定期限已过，不能再延长。请尽快作出决定。',
    'The period of the law is over and cannot be extended. Decide soon.',
  ),
  'extension-too-long': is(
    'extension-too-long',
    400,
    '延长的工作日超过规定。',
    'That is more days than the rules allow.',
  ),
  'expected-time-missing': is(
    'expected-time-missing',
    400,
    '请给出预计所需的工作日：应当书面告知申请人。',
    'Say how many working days it is expected to take: the applicant is told in writing.',
  ),
  'not-decided-here': is(
    'not-decided-here',
    409,
    '本机关只作初审，请报上级机关决定。',
    'This organ makes the first review only; report it to the one above.',
  ),
  'outcome-unknown': is('outcome-unknown', 400, '请选择结果。', 'Choose an outcome.'),
  'own-proposal': is(
    'own-proposal',
    403,
    '拟稿人不能签发自己拟的决定。请由另一位有权限的同事签发。',
    'Nobody signs what they wrote. Ask another who may sign.',
  ),
  'no-certificate': is(
    'no-certificate',
    409,
    '这个办件没有需要制作的证件。',
    'There is no certificate to make in this case.',
  ),
  'certificate-first': is(
    'certificate-first',
    409,
    '请先制证，再送达。',
    'Make the certificate first, then deliver.',
  ),
  'same-case': is(
    'same-case',
    400,
    '已经关联过，或者是同一个办件。',
    'It is related already, or the same case.',
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
