import type { Words } from '@mingtang/tenancy';

/** What acts are called. One that is not here is shown as it is written. */
export const wordsOfActs: Record<string, Words> = {
  'sign-in': { zh: '登录', en: 'Signed in' },
  'sign-out': { zh: '退出', en: 'Signed out' },
  'ask-for-password': { zh: '找回密码', en: 'Asked for a new password' },
  'new-password': { zh: '设置新密码', en: 'Set a new password' },
  'add-factor': { zh: '添加第二重验证', en: 'Added a second factor' },
  'remove-factor': { zh: '移除第二重验证', en: 'Removed a second factor' },
  'new-recovery-codes': { zh: '更换恢复码', en: 'Made new recovery codes' },
  'end-session': { zh: '退出其他设备', en: 'Signed out a device' },
  'set-policy': { zh: '修改登录规则', en: 'Changed the rules of signing in' },
  create: { zh: '新建', en: 'Created' },
  update: { zh: '修改', en: 'Changed' },
  delete: { zh: '删除', en: 'Deleted' },
  publish: { zh: '发布', en: 'Published' },
  withdraw: { zh: '撤回', en: 'Withdrawn' },
  submit: { zh: '提交审批', en: 'Submitted' },
  decide: { zh: '审批办理', en: 'Decided' },
  handle: { zh: '办理', en: 'Handled' },
  rate: { zh: '评价', en: 'Rated' },
  reveal: { zh: '查看个人信息', en: 'Saw personal data' },
  export: { zh: '导出', en: 'Exported' },
  erase: { zh: '删除申请内容', en: 'Erased what was answered' },
  hold: { zh: '封存', en: 'Held as evidence' },
  release: { zh: '解除封存', en: 'Released' },
  'find-person': { zh: '按本人标识查找', en: 'Looked for a person' },
  'propose-erasure': { zh: '提请删除个人信息', en: 'Proposed an erasure' },
  'confirm-erasure': { zh: '确认删除个人信息', en: 'Confirmed an erasure' },
  'decline-erasure': { zh: '不同意删除个人信息', en: 'Declined an erasure' },
  escalate: { zh: '逾期上报', en: 'Told superiors' },
  verify: { zh: '核验审计记录', en: 'Checked the trail' },
  try: { zh: '越权操作', en: 'Tried what they may not' },
};

export const wordsOfReasons: Record<string, Words> = {
  'wrong-password': { zh: '邮箱或密码不对', en: 'Wrong address or password' },
  'wrong-factor': { zh: '第二重验证没有通过', en: 'Wrong second factor' },
  network: { zh: '不在规定的网络', en: 'Not from an allowed network' },
  locked: { zh: '账号已锁定', en: 'Account locked' },
};
