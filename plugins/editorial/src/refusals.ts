import type { Refusal, Words } from '@mingtang/tenancy';

export const refusals = {
  notYoursToPublish: {
    code: 'not-yours-to-publish',
    status: 403,
    message: {
      zh: '您没有该站点的签发权限，内容未发布，也未作改动。请保存为草稿，并请签发人发布。',
      en: 'You may not publish at this site; nothing was published or changed. Save a draft and ask a publisher.',
    },
  },
  needsReview: {
    code: 'needs-review',
    status: 403,
    message: {
      zh: '此内容须经审核流程发布，未发布，也未作改动。请保存草稿后“提交审核”；通过后自动上线。',
      en: 'A flow decides on this; nothing was published or changed. Save a draft and submit it for review: once approved it goes live by itself.',
    },
  },
  notYoursToWithdraw: {
    code: 'not-yours-to-withdraw',
    status: 403,
    message: {
      zh: '您没有该站点的签发权限，不能撤回已发布的内容。请联系签发人。',
      en: 'You may not publish at this site, so you cannot withdraw what is public. Ask a publisher.',
    },
  },
  notYoursToSchedule: {
    code: 'not-yours-to-schedule',
    status: 403,
    message: {
      zh: '此内容设有定时发布，须由签发人保存。请清空“定时发布”后保存草稿，或请签发人办理。',
      en: 'This is set to publish by itself, which takes a publisher. Clear "publish at" and save a draft, or ask a publisher.',
    },
  },
  pathTaken: {
    code: 'path-taken',
    status: 409,
    message: {
      zh: '本站已有公开内容使用同一地址，未能发布。请更换地址，或先撤回原有内容。',
      en: 'Something public on this site stands at the same address. Change the address, or withdraw the other first.',
    },
  },
  siteClosed: {
    code: 'site-closed',
    status: 409,
    message: {
      zh: '本站已经关停，不再发布，也不再更改已公开的内容；撤回仍可办理。请在接替的站点发布。',
      en: 'This site is closed: nothing more is published there, nor changed in public; withdrawing is still possible. Publish at the site that took its place.',
    },
  },
  notPublic: {
    code: 'not-public',
    status: 409,
    message: {
      zh: '此内容目前没有公开，无需撤回。请刷新页面查看最新状态。',
      en: 'This is not public now, so there is nothing to withdraw. Reload to see its state.',
    },
  },
  reasonMissing: {
    code: 'reason-missing',
    status: 400,
    message: {
      zh: '请填写撤回的原因（2 至 200 字），读者打开原网址时会看到。',
      en: 'Say why it is withdrawn (2–200 characters); readers of the old address will see it.',
    },
  },
  changedMeanwhile: {
    code: 'changed-meanwhile',
    status: 409,
    message: {
      zh: '您打开之后，他人已修改此内容，本次未保存。请刷新页面，核对后再改。',
      en: 'Somebody changed this after you opened it; your change was not saved. Reload, compare, and change it again.',
    },
  },
  columnInUse: {
    code: 'column-in-use',
    status: 409,
    message: {
      zh: '该栏目下还有内容或下级栏目，不能删除。请先移走或删除它们。',
      en: 'Articles, pages or columns still belong to this column. Move or delete them first.',
    },
  },
  previewTooLarge: {
    code: 'preview-too-large',
    status: 413,
    message: {
      zh: '内容过长，无法即时预览。请保存草稿后再预览，或把内容拆成几篇。',
      en: 'This is too long to be previewed while you write. Save a draft and preview that, or split the text.',
    },
  },
  previewUnreadable: {
    code: 'preview-unreadable',
    status: 400,
    message: {
      zh: '表单数据不完整，无法预览。请刷新页面后重试，已保存的内容不受影响。',
      en: 'The form could not be read, so there is no preview. Reload the page; what is saved is not affected.',
    },
  },
  newerPreview: {
    code: 'newer-preview',
    status: 409,
    message: {
      zh: '已有更新的预览请求，本次不再生成。',
      en: 'A newer preview was asked for, so this one was not made.',
    },
  },
  nothingToGrant: {
    code: 'nothing-to-grant',
    status: 409,
    message: {
      zh: '没有须放行的问题，无需申请。请刷新页面查看检查结果。',
      en: 'There is nothing that would have to be let pass. Reload to see what the check found.',
    },
  },
  grantReason: {
    code: 'grant-reason',
    status: 400,
    message: {
      zh: '请说明理由（2 至 200 字），将永久记录。',
      en: 'Say why (2–200 characters); it is kept for good.',
    },
  },
  notYoursToGrant: {
    code: 'not-yours-to-grant',
    status: 403,
    message: {
      zh: '放行须由本站签发人办理。请联系签发人。',
      en: 'It takes a publisher of this site to let something pass. Ask one.',
    },
  },
  grantOwnWork: {
    code: 'grant-own-work',
    status: 403,
    message: {
      zh: '您申请或参与撰写了此内容，不能自己放行。请由另一位签发人办理。',
      en: 'You asked for this or wrote at it, so you cannot let it pass. Another publisher must.',
    },
  },
  grantOutdated: {
    code: 'grant-outdated',
    status: 409,
    message: {
      zh: '申请之后内容已有改动，或已有人办理。请刷新页面；需要放行的，请作者重新申请。',
      en: 'It was changed since, or has been decided already. Reload; if it is still to pass, its author must ask again.',
    },
  },
  documentTooLarge: {
    code: 'document-too-large',
    status: 413,
    message: {
      zh: '文件超过 30 MB，没有导入。请把其中的图片压缩后重试，或作为附件上传。',
      en: 'The file is larger than 30 MB and was not taken. Make its pictures smaller, or attach it.',
    },
  },
  documentType: {
    code: 'document-type',
    status: 400,
    message: {
      zh: '只能导入 .docx 和 .xlsx 文件，且不含宏。旧格式（.doc、.xls、.wps）请先另存为新格式。',
      en: 'Only .docx and .xlsx files without macros can be taken. Save older formats as one of these first.',
    },
  },
  documentUnreadable: {
    code: 'document-unreadable',
    status: 422,
    message: {
      zh: '文件无法读取，没有导入，编辑页的内容没有变。文件可能已损坏、设有密码或过于复杂，请另存一份后重试。',
      en: 'The file could not be read; the form is as it was. It may be broken, locked by a password or too complex: save a fresh copy and try that.',
    },
  },
  listLength: {
    code: 'list-length',
    status: 400,
    message: {
      zh: '没有导入：没有读到词条，或一次超过 500 条。请检查粘贴的内容，或分几次导入。',
      en: 'Nothing was taken: there are no entries, or more than 500. Look at what you pasted, or take it in parts.',
    },
  },
  daysUnknown: {
    code: 'days-unknown',
    status: 400,
    message: {
      zh: '请选择预览链接的有效期：1 天、7 天或 30 天。',
      en: 'Choose for how long the link is to last: 1, 7 or 30 days.',
    },
  },
  tooManyLinks: {
    code: 'too-many-links',
    status: 409,
    message: {
      zh: '此内容已有 10 个有效的预览链接。请先停用不再需要的，再生成新的。',
      en: 'This has ten preview links already. End one that is no longer needed first.',
    },
  },
  linkEnded: {
    code: 'link-ended',
    status: 404,
    message: {
      zh: '此预览链接无效、已到期或已被停用。请向给您链接的同事索取新的链接。',
      en: 'This preview link is wrong, has expired or was ended. Ask whoever gave it to you for another.',
    },
  },
  tooManyLooks: {
    code: 'too-many-looks',
    status: 429,
    message: {
      zh: '此预览链接打开得过于频繁。请稍候一分钟再试。',
      en: 'This preview link was opened too often. Try again in a minute.',
    },
  },
  notFound: {
    code: 'not-found',
    status: 404,
    message: {
      zh: '没有找到该内容，或您无权查看。请检查地址，或联系站点管理员。',
      en: 'There is nothing here, or you may not see it. Check the address, or ask the site’s administrator.',
    },
  },
} as const satisfies Record<string, Refusal>;

/** What the gate found has to be mended first, or let pass by a second person. */
export function gateClosed({ count, rules }: { count: number; rules: Words[] }): Refusal {
  const names = (language: 'zh' | 'en') => rules.map((rule) => rule[language]);
  return {
    code: 'gate-closed',
    status: 422,
    message: {
      zh: `发布前检查有 ${count} 处须改正（${names('zh').join('、')}），没有提交或发布，内容已保存在编辑页。请按“发布前检查”逐处改正；确实无误的，可申请由另一位签发人放行。`,
      en: `The check before publishing found ${count} to be mended (${names('en').join(', ')}); nothing was submitted or published. Mend them by the list beside the form; what is right as it is may be let pass by a second publisher.`,
    },
  };
}

/** Somebody else saved the document after the text to be saved was begun. */
export function clashed({ by, at }: { by: Words; at: Date }): Refusal {
  const time = clock.format(at);
  return {
    code: 'clash',
    status: 409,
    message: {
      zh: `${by.zh}已于 ${time} 保存了此内容，本次未保存。您的文字没有丢，已另存为“冲突副本”；请比较后决定采用哪一份。`,
      en: `${by.en} saved this at ${time}; your change was not saved. Your text is kept as a clash copy: compare the two and choose.`,
    },
  };
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
