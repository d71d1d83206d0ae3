import type { Refusal } from './refused.ts';

export const refusals = {
  siteMissing: {
    code: 'site-missing',
    status: 400,
    message: {
      zh: '未指定所属站点。请先在左上方选择站点，再新建内容。',
      en: 'No site was given. Choose a site at the top left, then create the document.',
    },
  },
  siteNotYours: {
    code: 'site-not-yours',
    status: 403,
    message: {
      zh: '您在该站点没有此项权限。如确需办理，请联系该站点的管理员授权。',
      en: 'You do not hold the role this needs at that site. Ask its administrator for it.',
    },
  },
  siteFixed: {
    code: 'site-fixed',
    status: 409,
    message: {
      zh: '已发布的内容不能改换所属站点。请在目标站点新建，再撤回此条。',
      en: 'What has been published stays with its site. Create it anew at the other site, then withdraw this one.',
    },
  },
  otherSite: {
    code: 'other-site',
    status: 400,
    message: {
      zh: '此处引用了其他站点的内容。请改用本站点的栏目、文章或媒体。',
      en: 'This refers to a document of another site. Use a column, article or file of this site.',
    },
  },
  ownRights: {
    code: 'own-rights',
    status: 403,
    message: {
      zh: '不能更改自己的权限。请由另一位管理员办理。',
      en: 'Nobody changes their own rights. Ask another administrator.',
    },
  },
  subtreeNotYours: {
    code: 'subtree-not-yours',
    status: 403,
    message: {
      zh: '您不是全部下级站点的管理员，不能授予“含下级站点”的权限。请取消勾选，或请上级管理员授权。',
      en: 'You do not administer every site below this one, so you cannot grant rights over them. Clear "includes sites below", or ask an administrator above.',
    },
  },
  rolesExclusive: {
    code: 'roles-exclusive',
    status: 400,
    message: {
      zh: '系统管理员、安全管理员、审计员三员分立，一人只能担任其一。请只保留一项。',
      en: 'One person is at most one of system administrator, security administrator and auditor. Keep one.',
    },
  },
  credentialsNotYours: {
    code: 'credentials-not-yours',
    status: 403,
    message: {
      zh: '三员账号的邮箱和密码只能由本人更改。',
      en: 'E-mail and password of an administrator are changed by that person alone.',
    },
  },
  passwordShort: {
    code: 'password-short',
    status: 400,
    message: {
      zh: '密码太短。请至少使用 10 个字符。',
      en: 'The password is too short. Use at least 10 characters.',
    },
  },
  treeLoop: {
    code: 'tree-loop',
    status: 400,
    message: {
      zh: '上级站点不能是本站点或其下级站点。请另选上级站点。',
      en: 'A site cannot hang below itself or one of its own. Choose another parent.',
    },
  },
} as const satisfies Record<string, Refusal>;
