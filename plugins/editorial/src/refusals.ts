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
  notFound: {
    code: 'not-found',
    status: 404,
    message: {
      zh: '没有找到该内容，或您无权查看。请检查地址，或联系站点管理员。',
      en: 'There is nothing here, or you may not see it. Check the address, or ask the site’s administrator.',
    },
  },
} as const satisfies Record<string, Refusal>;

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
