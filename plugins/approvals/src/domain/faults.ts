import { end, type FlowDefinition, type Next, type Step, submitter } from './definition.ts';

/** What keeps a definition from being used. `step` is the id of the step it stands at. */
export interface FlowFault {
  code: FlowFaultCode;
  step?: string;
  /** What exactly: the id a way leads to, for example. */
  detail?: string;
}

export const flowFaultWords = {
  'no-name': { zh: '请填写名称（中文、英文）。', en: 'Give it a name, in Chinese and in English.' },
  'no-steps': {
    zh: '流程至少要有一个审批环节。',
    en: 'A flow has at least one step that decides.',
  },
  'step-id': {
    zh: '环节编号只能使用小写字母、数字和连字符，不能重复，也不能是 end 或 submitter。',
    en: 'The id of a step is lower-case letters, digits and hyphens, is used once, and is neither "end" nor "submitter".',
  },
  'no-start': { zh: '没有指定从哪个环节开始。', en: 'It is not said where the flow begins.' },
  'unknown-step': { zh: '去向所指的环节不存在。', en: 'A way leads to a step that is not there.' },
  'no-actor': { zh: '没有指定办理人。', en: 'Nobody is named to act.' },
  'no-approve': {
    zh: '审批环节必须允许“通过”。',
    en: 'A step that decides must allow to approve.',
  },
  deadline: {
    zh: '办理时限须为 1 至 250 个工作日。',
    en: 'A deadline is 1 to 250 working days.',
  },
  'no-way-on': {
    zh: '没有去向，或最后一个去向带有条件：条件都不满足时会停在这里。',
    en: 'There is no way on, or even the last has a condition: where none fits, it would stop here.',
  },
  cycle: {
    zh: '去向绕回了前面的环节。需要返回时请用“退回”。',
    en: 'The ways lead round in a circle. To go back, return.',
  },
  unreachable: { zh: '没有任何去向通到这个环节。', en: 'No way leads to this step.' },
  'end-undecided': {
    zh: '有一条去向不经任何审批就结束了。',
    en: 'One way reaches the end without anybody deciding.',
  },
} as const;
export type FlowFaultCode = keyof typeof flowFaultWords;

/** Everything that is wrong with a definition; empty where it can be used. */
export function faultsOf(definition: FlowDefinition): FlowFault[] {
  const { steps, start, urgentStart, name } = definition;
  const faults: FlowFault[] = [];
  if (!name.zh.trim() || !name.en.trim()) faults.push({ code: 'no-name' });
  if (!steps.some(({ kind }) => kind === 'decide')) faults.push({ code: 'no-steps' });
  if (start.length === 0) faults.push({ code: 'no-start' });
  steps.forEach((step, index) => {
    faults.push(...faultsOfStep(step, steps.slice(0, index)));
  });
  const known = new Set([end, ...steps.map(({ id }) => id)]);
  const ways: [string | undefined, Next[]][] = [
    [undefined, start],
    ...(urgentStart ? [[undefined, urgentStart] as [undefined, Next[]]] : []),
    ...steps.map(({ id, next }): [string, Next[]] => [id, next]),
  ];
  for (const [step, next] of ways) {
    const at = step === undefined ? {} : { step };
    for (const { to } of next) {
      if (!known.has(to)) faults.push({ code: 'unknown-step', ...at, detail: to });
    }
    const isOpen = next.length === 0 || next.at(-1)?.when !== undefined;
    if (isOpen && (step !== undefined || next.length > 0))
      faults.push({ code: 'no-way-on', ...at });
  }
  return faults.length > 0 ? faults : faultsOfShape(definition);
}

function faultsOfStep(step: Step, before: Step[]): FlowFault[] {
  const { id, name, kind, actors, deadline, verbs } = step;
  const codes: FlowFaultCode[] = [];
  const isTaken = before.some((other) => other.id === id);
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(id) || id === end || id === submitter || isTaken) {
    codes.push('step-id');
  }
  if (!name.zh.trim() || !name.en.trim()) codes.push('no-name');
  if (actors.length === 0 || actors.some(isEmpty)) codes.push('no-actor');
  if (kind === 'decide' && !verbs.includes('approve')) codes.push('no-approve');
  if (deadline) {
    const { workdays } = deadline;
    if (!Number.isInteger(workdays) || workdays < 1 || workdays > 250) codes.push('deadline');
  }
  return codes.map((code) => ({ code, step: id }));
}

const isEmpty = (rule: Step['actors'][number]) =>
  (rule.by === 'person' && !rule.person) || (rule.by === 'department' && !rule.site);

/** What only the whole of the ways shows; asked of definitions whose ways all lead somewhere. */
function faultsOfShape({ steps, start, urgentStart }: FlowDefinition): FlowFault[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const faults: FlowFault[] = [];
  const seen = new Map<string, 'open' | 'done'>();
  const visit = (id: string): void => {
    const step = byId.get(id);
    if (!step || seen.get(id) === 'done') return;
    if (seen.get(id) === 'open') {
      faults.push({ code: 'cycle', step: id });
      return;
    }
    seen.set(id, 'open');
    for (const { to } of step.next) visit(to);
    seen.set(id, 'done');
  };
  const starts = [...start, ...(urgentStart ?? [])].map(({ to }) => to);
  for (const to of starts) visit(to);
  for (const { id } of steps) if (!seen.has(id)) faults.push({ code: 'unreachable', step: id });
  if (faults.length > 0) return faults;
  const undecided = (id: string): boolean => {
    const step = byId.get(id);
    if (!step) return id === end;
    return step.kind === 'circulate' && step.next.some(({ to }) => undecided(to));
  };
  if (starts.some(undecided)) faults.push({ code: 'end-undecided' });
  return faults;
}
