import { roleLabels, type SiteRole } from '@mingtang/tenancy/roles';
import type { Words } from '@mingtang/tenancy/words';
import type { Key } from '../domain/actor.ts';
import { type FlowDefinition, stepOf, submitter } from '../domain/definition.ts';
import type { FlowEvent } from '../domain/event.ts';
import type { Instance } from '../domain/instance.ts';

/** What people and sites are called, by id. */
export type NameOf = (id: string) => string;

/** One thing that happened to an instance, as it is told. */
export interface HistoryLine {
  at: string;
  /** Who, what, and in whose name. */
  words: Words;
  /** What they said with it. */
  comment?: string;
  /** It followed by itself from the one before. */
  isAside: boolean;
}

/** Whom a task waits for. */
export function keyWords(key: Key, nameOf: NameOf): Words {
  const [kind, id = '', role = ''] = key.split(':');
  if (kind === 'person') return both(nameOf(id));
  const label = kind === 'role' ? roleLabels[role as SiteRole] : { zh: '成员', en: 'Member' };
  return { zh: `${nameOf(id)}（${label.zh}）`, en: `${label.en} of ${nameOf(id)}` };
}

/** All that happened to an instance, oldest first, as sentences of who did what. */
export function historyOf(
  {
    definition,
    state,
    events,
  }: { definition: FlowDefinition; state: Instance; events: FlowEvent[] },
  nameOf: NameOf,
): HistoryLine[] {
  const stepName = (id: string): Words => stepOf(definition, id)?.name ?? both(id);
  const stepOfTask = (n: number): Words =>
    stepName(state.tasks.find((task) => task.n === n)?.step ?? '');
  const keys = (some: Key[]): Words => joined(some.map((key) => keyWords(key, nameOf)));

  return events.flatMap((event): HistoryLine[] => {
    const told = saidOf(event);
    if (!told) return [];
    const { at, comment } = event;
    return [{ at, words: told, isAside: !event.by, ...(comment && { comment }) }];
  });

  function saidOf(event: FlowEvent): Words | undefined {
    const by = whoIn(event);
    switch (event.type) {
      case 'submitted':
      case 'resubmitted': {
        const { urgent } = event.submission;
        const [zh, en] =
          event.type === 'submitted'
            ? ['提交', 'submitted it']
            : ['重新提交', 'submitted it again'];
        return urgent
          ? {
              zh: `${by.zh}加急${zh}：${urgent.reason}`,
              en: `${by.en} ${en} as urgent: ${urgent.reason}`,
            }
          : { zh: `${by.zh}${zh}`, en: `${by.en} ${en}` };
      }
      case 'entered': {
        const name = stepName(event.step);
        const who = joined(event.tasks.map((task) => keys(task.keys)));
        const due = event.dueOn
          ? { zh: `，${event.dueOn} 前办结`, en: `, due on ${event.dueOn}` }
          : { zh: '', en: '' };
        return stepOf(definition, event.step)?.kind === 'circulate'
          ? { zh: `送${who.zh}阅知`, en: `Sent to ${who.en} to read` }
          : {
              zh: `到“${name.zh}”，由${who.zh}办理${due.zh}`,
              en: `Came to “${name.en}”, for ${who.en}${due.en}`,
            };
      }
      case 'approved': {
        const step = stepOfTask(event.task);
        return { zh: `${by.zh}在“${step.zh}”通过`, en: `${by.en} approved at “${step.en}”` };
      }
      case 'returned': {
        const to: Words =
          event.to === submitter
            ? { zh: '提交人', en: 'whoever submitted it' }
            : wrapped(stepName(event.to));
        return { zh: `${by.zh}退回给${to.zh}`, en: `${by.en} returned it to ${to.en}` };
      }
      case 'rejected':
        return { zh: `${by.zh}不予通过`, en: `${by.en} rejected it` };
      case 'signer-added': {
        const who = keys(event.added.keys);
        return event.when === 'before'
          ? { zh: `${by.zh}请${who.zh}先会签`, en: `${by.en} asked ${who.en} to sign first` }
          : { zh: `${by.zh}请${who.zh}随后会签`, en: `${by.en} asked ${who.en} to sign after` };
      }
      case 'handed-over':
        return {
          zh: `${by.zh}转给${nameOf(event.to)}办理`,
          en: `${by.en} handed it to ${nameOf(event.to)}`,
        };
      case 'delegated':
        return {
          zh: `${by.zh}委托${nameOf(event.to)}代办`,
          en: `${by.en} delegated it to ${nameOf(event.to)}`,
        };
      case 'circulated': {
        const who = joined(event.added.map((task) => keys(task.keys)));
        return { zh: `${by.zh}发给${who.zh}阅知`, en: `${by.en} circulated it to ${who.en}` };
      }
      case 'read':
        return { zh: `${by.zh}已阅`, en: `${by.en} read it` };
      case 'nudged':
        return { zh: `${by.zh}催办`, en: `${by.en} nudged` };
      case 'remarked':
        return { zh: `${by.zh}批注`, en: `${by.en} remarked` };
      case 'recalled':
        return { zh: `${by.zh}撤回`, en: `${by.en} recalled it` };
      case 'completed':
        return { zh: '全部环节通过', en: 'All steps approved it' };
      case 'voided':
        return { zh: `作废：${event.reason}`, en: `Void: ${event.reason}` };
      case 'took-effect':
        return { zh: '已生效', en: 'It took effect' };
    }
  }

  function whoIn({ by, for: principal }: FlowEvent): Words {
    if (!by) return { zh: '系统', en: 'The system' };
    const name = nameOf(by);
    if (!principal) return both(name);
    return { zh: `${name}（代${nameOf(principal)}）`, en: `${name} (for ${nameOf(principal)})` };
  }
}

const both = (name: string): Words => ({ zh: name, en: name });
const wrapped = ({ zh, en }: Words): Words => ({ zh: `“${zh}”`, en: `“${en}”` });
const joined = (some: Words[]): Words => ({
  zh: some.map(({ zh }) => zh).join('、'),
  en: some.map(({ en }) => en).join(', '),
});
