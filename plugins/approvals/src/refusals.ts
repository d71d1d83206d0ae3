import type { Refusal, Words } from '@mingtang/tenancy';
import type { FlowRefusalCode } from './domain/index.ts';

/** What the user is told for each code of the domain. */
export const flowRefusals = {
  'already-decided': {
    code: 'already-decided',
    status: 409,
    message: {
      zh: '该事项已办结，本次操作未生效。请刷新查看结果。',
      en: 'This has been decided already; nothing was done. Reload to see the outcome.',
    },
  },
  'own-submission': {
    code: 'own-submission',
    status: 403,
    message: {
      zh: '不能审批自己提交或参与编写的内容，以其他角色或受托身份也不行。请由他人办理。',
      en: 'Nobody decides on what they submitted or wrote, in whatever role or on whose behalf. Leave it to others.',
    },
  },
  'decided-elsewhere': {
    code: 'decided-elsewhere',
    status: 403,
    message: {
      zh: '您已在其他环节办理过，本流程要求各环节由不同人员办理。请转办给他人。',
      en: 'You have decided at another step, and this flow wants different people at each. Hand it over.',
    },
  },
  'not-your-task': {
    code: 'not-your-task',
    status: 403,
    message: {
      zh: '该待办不在您名下，本次操作未生效。',
      en: 'This task is not yours; nothing was done.',
    },
  },
  'not-submitter': {
    code: 'not-submitter',
    status: 403,
    message: {
      zh: '只有提交人可以撤回、催办或重新提交。',
      en: 'Only whoever submitted it recalls, nudges or submits again.',
    },
  },
  'no-such-task': {
    code: 'no-such-task',
    status: 404,
    message: { zh: '没有这项待办。请刷新页面。', en: 'There is no such task. Reload the page.' },
  },
  'not-yet': {
    code: 'not-yet',
    status: 409,
    message: {
      zh: '还须等前面的人办理，暂时轮不到您。',
      en: 'Others decide before you; it is not your turn yet.',
    },
  },
  'verb-not-allowed': {
    code: 'verb-not-allowed',
    status: 403,
    message: {
      zh: '当前环节不允许此项操作。',
      en: 'The flow does not allow this at the step it is at.',
    },
  },
  'comment-missing': {
    code: 'comment-missing',
    status: 400,
    message: { zh: '请填写意见，说明原因。', en: 'Say why, in a comment.' },
  },
  'no-such-step': {
    code: 'no-such-step',
    status: 400,
    message: {
      zh: '只能退回到已经过的环节或提交人。',
      en: 'It can be returned to steps it has passed, or to whoever submitted it.',
    },
  },
  'person-unfit': {
    code: 'person-unfit',
    status: 400,
    message: {
      zh: '不能指定此人：本人、提交人、编写人、已办理过的人，以及不属于本站的人都不行。',
      en: 'This person cannot be named: not yourself, nor who submitted, wrote or decided before, nor who is not of this site.',
    },
  },
  'nobody-named': {
    code: 'nobody-named',
    status: 400,
    message: { zh: '请至少指定一人。', en: 'Name at least one person.' },
  },
  'nudged-lately': {
    code: 'nudged-lately',
    status: 409,
    message: {
      zh: '一小时内已催办过，请稍后再催。',
      en: 'They were nudged within the hour. Try again later.',
    },
  },
  'not-returned': {
    code: 'not-returned',
    status: 409,
    message: {
      zh: '没有被退回，不能重新提交。请刷新页面。',
      en: 'It was not returned, so there is nothing to submit again. Reload the page.',
    },
  },
  'no-urgent-track': {
    code: 'no-urgent-track',
    status: 400,
    message: {
      zh: '本流程没有紧急通道，请按普通程序提交。',
      en: 'This flow has no urgent track. Submit it as usual.',
    },
  },
  'urgency-unexplained': {
    code: 'urgency-unexplained',
    status: 400,
    message: { zh: '走紧急通道须说明理由。', en: 'Say why it is urgent.' },
  },
  'no-superior': {
    code: 'no-superior',
    status: 409,
    message: {
      zh: '流程中有环节由您的上级办理，但没有登记您的上级。请联系站点管理员在成员授权中登记。',
      en: 'A step is for your superior, and none is on record. Ask the site’s administrator to add one to your membership.',
    },
  },
  'no-site-above': {
    code: 'no-site-above',
    status: 409,
    message: {
      zh: '流程中有环节由上级站点办理，但本站没有上级站点。请联系管理员调整流程。',
      en: 'A step is for the site above, and there is none. Ask an administrator to change the flow.',
    },
  },
  'only-authors-decide': {
    code: 'only-authors-decide',
    status: 409,
    message: {
      zh: '流程中有环节只能由提交人或编写人办理。请联系管理员调整流程，或由他人提交。',
      en: 'A step can only be decided by somebody who submitted or wrote it. Have the flow changed, or somebody else submit it.',
    },
  },
  'no-way-on': {
    code: 'no-way-on',
    status: 409,
    message: {
      zh: '流程没有适用的去向，无法继续。请联系管理员检查流程设置。',
      en: 'No way on fits, so the flow cannot go on. Ask an administrator to check it.',
    },
  },
} as const satisfies Record<FlowRefusalCode, Refusal>;

export const refusals = {
  notFound: {
    code: 'not-found',
    status: 404,
    message: {
      zh: '没有找到该流程，或您无权查看。请检查地址，或联系站点管理员。',
      en: 'There is nothing here, or you may not see it. Check the address, or ask the site’s administrator.',
    },
  },
  noFlow: {
    code: 'no-flow',
    status: 409,
    message: {
      zh: '此内容没有适用的审核流程，无需提交。',
      en: 'No flow serves this, so there is nothing to submit to.',
    },
  },
  notYoursToSubmit: {
    code: 'not-yours-to-submit',
    status: 403,
    message: {
      zh: '您在该站点没有采编权限，不能提交。',
      en: 'You do not write at that site, so you cannot submit this.',
    },
  },
  alreadySubmitted: {
    code: 'already-submitted',
    status: 409,
    message: {
      zh: '此内容已经提交，正在流程中。请等待办结，或撤回后再提交。',
      en: 'This is submitted and on its way. Wait for the outcome, or recall it first.',
    },
  },
  unreadable: {
    code: 'unreadable',
    status: 400,
    message: {
      zh: '请求不完整或格式有误，未作任何处理。请刷新页面后重试。',
      en: 'The request is incomplete or malformed; nothing was done. Reload the page and try again.',
    },
  },
  keyReused: {
    code: 'key-reused',
    status: 409,
    message: {
      zh: '同一请求编号已用于另一项操作。请刷新页面后重试。',
      en: 'The key of this request was used for something else. Reload the page and try again.',
    },
  },
  changedSince: {
    code: 'changed-since-submission',
    status: 409,
    message: {
      zh: '内容与提交审核时不一致（例如所用图片或附件已被替换），不能办结。请退回，由提交人重新提交。',
      en: 'What would take effect differs from what was submitted, such as a file that was replaced. Return it to be submitted again.',
    },
  },
} as const satisfies Record<string, Refusal>;

/** Who was first, and when. */
export function decidedBy({ by, at }: { by: Words; at: string }): Refusal {
  const time = clock.format(new Date(at));
  return {
    code: 'already-decided',
    status: 409,
    message: {
      zh: `${by.zh}已于 ${time} 办理，本次操作未生效。请刷新查看结果。`,
      en: `Already decided by ${by.en} at ${time}; nothing was done. Reload to see the outcome.`,
    },
  };
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
