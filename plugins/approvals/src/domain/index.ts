export {
  type Actor,
  type Key,
  memberKey,
  type PersonId,
  type Principal,
  personKey,
  roleKey,
} from './actor.ts';
export { type Capacity, capacityFor } from './capacity.ts';
export type { Acting, Command, FlowDecision, Moment, SystemCommand } from './command.ts';
export { type Condition, type Facts, type FactValue, factsIn, fits } from './condition.ts';
export { decide, decideForSystem, returnTargets, submit } from './decide.ts';
export {
  type ActorRule,
  end,
  type FlowDefinition,
  type Next,
  type Step,
  stepOf,
  submitter,
  type Verb,
  verbs,
  verbWords,
} from './definition.ts';
export type { FlowEvent, FlowEventBody, FlowEventType, NewTask } from './event.ts';
export { evolve, replay } from './evolve.ts';
export { type FlowFault, type FlowFaultCode, faultsOf, flowFaultWords } from './faults.ts';
export {
  barred,
  type Instance,
  type InstanceStatus,
  isOver,
  openTasks,
  type Submission,
  type Task,
} from './instance.ts';
export { type Offer, offered } from './offered.ts';
export type { FlowRefusal, FlowRefusalCode } from './refusal.ts';
