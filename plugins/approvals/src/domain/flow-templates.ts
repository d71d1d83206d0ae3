import type { Words } from '@mingtang/tenancy';
import { type ActorRule, end, type FlowDefinition, type Step } from './definition.ts';

/** A flow to begin with. */
export interface FlowTemplate {
  id: 'one-review' | 'two-reviews' | 'three-reviews' | 'urgent';
  name: Words;
  about: Words;
  definition: FlowDefinition;
}

const review = (
  id: string,
  name: Words,
  { actor, next, workdays }: { actor: ActorRule; next: string; workdays: number },
): Step => ({
  id,
  name,
  kind: 'decide',
  actors: [actor],
  mode: 'any',
  deadline: { workdays },
  verbs: ['approve', 'return', 'reject', 'add-signer', 'hand-over', 'circulate', 'nudge', 'recall'],
  next: [{ to: next }],
});

const reviewer: ActorRule = { by: 'role', role: 'reviewer' };
const publisher: ActorRule = { by: 'role', role: 'publisher' };
const first = review(
  'review',
  { zh: '初审', en: 'First review' },
  { actor: reviewer, next: 'second', workdays: 2 },
);
const second = review(
  'second',
  { zh: '复审', en: 'Second review' },
  { actor: reviewer, next: 'sign', workdays: 2 },
);
const sign = review(
  'sign',
  { zh: '签发', en: 'Sign-off' },
  { actor: publisher, next: end, workdays: 1 },
);
const three = [first, second, { ...sign, name: { zh: '终审签发', en: 'Final sign-off' } }];

/** What most sites need 一审、二审、三审、加急. */
export const flowTemplates: FlowTemplate[] = [
  {
    id: 'one-review',
    name: { zh: '一审', en: 'One review' },
    about: { zh: '签发人一人审定即发布', en: 'One publisher decides' },
    definition: {
      name: { zh: '一审', en: 'One review' },
      start: [{ to: 'sign' }],
      distinctPeople: true,
      steps: [sign],
    },
  },
  {
    id: 'two-reviews',
    name: { zh: '二审', en: 'Two reviews' },
    about: { zh: '先审核，后签发', en: 'A reviewer, then a publisher' },
    definition: {
      name: { zh: '二审', en: 'Two reviews' },
      start: [{ to: 'review' }],
      distinctPeople: true,
      steps: [{ ...first, name: { zh: '审核', en: 'Review' }, next: [{ to: 'sign' }] }, sign],
    },
  },
  {
    id: 'three-reviews',
    name: { zh: '三审', en: 'Three reviews' },
    about: {
      zh: '初审、复审、终审，三人各审一次',
      en: 'Two reviewers, then a publisher, all different people',
    },
    definition: {
      name: { zh: '三审', en: 'Three reviews' },
      start: [{ to: 'review' }],
      distinctPeople: true,
      steps: three,
    },
  },
  {
    id: 'urgent',
    name: { zh: '三审，可加急', en: 'Three reviews, or urgent' },
    about: {
      zh: '平时三审；加急时直接到签发',
      en: 'Three reviews; what is urgent goes straight to sign-off',
    },
    definition: {
      name: { zh: '三审（可加急）', en: 'Three reviews, or urgent' },
      start: [{ to: 'review' }],
      urgentStart: [{ to: 'sign' }],
      distinctPeople: true,
      steps: three,
    },
  },
];
