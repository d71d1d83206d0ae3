import type { Words } from '@mingtang/tenancy/words';
import type { Light } from '../domain/clock/index.ts';
import type { InstanceStatus } from '../domain/instance.ts';
import type { InboxList } from '../queries/inbox.ts';

export const listWords: Record<InboxList, Words> = {
  todo: { zh: '待办', en: 'To do' },
  'to-read': { zh: '待阅', en: 'To read' },
  done: { zh: '已办', en: 'Done' },
  started: { zh: '我发起的', en: 'Started by me' },
};

export const statusWords: Record<InstanceStatus, Words> = {
  running: { zh: '办理中', en: 'On its way' },
  returned: { zh: '已退回修改', en: 'Returned' },
  approved: { zh: '已通过', en: 'Approved' },
  rejected: { zh: '不予通过', en: 'Rejected' },
  recalled: { zh: '已撤回', en: 'Recalled' },
  void: { zh: '已作废', en: 'Void' },
};

/** A deadline in words; a light alone says nothing to those who do not see it. */
export function dueWords({ light, on }: { light: Light; on: string }): Words {
  const said = {
    red: { zh: '已逾期', en: 'Overdue' },
    yellow: { zh: '即将到期', en: 'Due soon' },
    green: { zh: '限', en: 'Due' },
  }[light];
  return { zh: `${said.zh} ${on}`, en: `${said.en} ${on}` };
}
