import { roleLabels } from '@mingtang/tenancy/roles';
import type { Words } from '@mingtang/tenancy/words';
import type { Condition } from '../domain/condition.ts';
import { rowsOf } from '../domain/condition-rows.ts';
import type { ActorRule, Step, Verb } from '../domain/definition.ts';
import type { FactDescription } from '../ports.ts';

/** What each verb lets people do, for whoever designs a flow. */
export const verbHelp: Record<Verb, Words> = {
  approve: { zh: '同意，流程往下走', en: 'agree; the flow goes on' },
  return: {
    zh: '说明原因，退给前面的环节或提交人修改',
    en: 'back to an earlier step or the submitter, with a reason',
  },
  reject: { zh: '说明原因，流程就此结束', en: 'the flow ends here, with a reason' },
  'add-signer': { zh: '再请一人会签', en: 'ask one more person to decide as well' },
  'hand-over': { zh: '改由他人办理', en: 'somebody else takes over' },
  delegate: { zh: '请他人代为办理，自己仍可办理', en: 'somebody may act in their place' },
  circulate: { zh: '发给他人阅知', en: 'let others read it' },
  nudge: { zh: '提交人可以催办', en: 'the submitter may nudge' },
  recall: { zh: '提交人可以撤回', en: 'the submitter may recall' },
};

export const modeWords: Record<Step['mode'], Words> = {
  any: { zh: '任一人办理即可（或签）', en: 'any one of them decides' },
  all: { zh: '每一项都要有人通过（会签）', en: 'somebody of each must approve, in any order' },
  sequence: { zh: '按所列顺序依次通过', en: 'somebody of each must approve, in this order' },
};

/** Who acts, in a few words. `nameOf` knows sites and people by their id. */
export function actorWords(rule: ActorRule, nameOf: (id: string) => string): Words {
  switch (rule.by) {
    case 'role': {
      const { zh, en } = roleLabels[rule.role];
      return rule.at === 'above'
        ? { zh: `上级站点的${zh}`, en: `${en} of the site above` }
        : { zh: `本站${zh}`, en: `${en} of the site` };
    }
    case 'department': {
      const site = nameOf(rule.site);
      const role = rule.role && roleLabels[rule.role];
      return {
        zh: `${site}的${role?.zh ?? '任一成员'}`,
        en: `${role?.en ?? 'Any member'} of ${site}`,
      };
    }
    case 'person':
      return { zh: nameOf(rule.person), en: nameOf(rule.person) };
    case 'superior':
      return { zh: '提交人的上级', en: 'the submitter’s superior' };
  }
}

/** A condition as a sentence says it. */
export function conditionWords(condition: Condition, facts: readonly FactDescription[]): Words {
  const known = rowsOf(condition);
  if (!known) return { zh: '满足设定的组合条件', en: 'a compound condition fits' };
  const parts = known.rows.map(({ fact, test, value }): Words => {
    const known = facts.find(({ name }) => name === fact);
    const name = known?.label ?? { zh: fact, en: fact };
    const values = test === 'in' ? value.split(',') : [value];
    const said = values.map(
      (one) =>
        known?.values?.find((choice) => String(choice.value) === one)?.label ?? {
          zh: one,
          en: one,
        },
    );
    const [zh, en] = testWords[test];
    return {
      zh: `${name.zh}${zh}${said.map((words) => words.zh).join('、')}`,
      en: `${name.en} ${en} ${said.map((words) => words.en).join(', ')}`,
    };
  });
  const join = known.join === 'all' ? { zh: '，且', en: ' and ' } : { zh: '，或', en: ' or ' };
  return {
    zh: parts.map(({ zh }) => zh).join(join.zh),
    en: parts.map(({ en }) => en).join(join.en),
  };
}

export const testWords: Record<
  NonNullable<ReturnType<typeof rowsOf>>['rows'][number]['test'],
  [zh: string, en: string]
> = {
  is: ['是', 'is'],
  'is-not': ['不是', 'is not'],
  in: ['是其中之一：', 'is one of'],
  'at-least': ['不小于', 'is at least'],
  'at-most': ['不大于', 'is at most'],
};
