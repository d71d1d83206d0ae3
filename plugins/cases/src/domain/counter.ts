import { isIdNumber } from '@mingtang/forms/formats';
import type { Answer } from './answers.ts';

/** Names and values of a form, in the order sent. */
export type SentFields = [name: string, value: string][];

/** Who came to the counter: whoever applies, or somebody they sent. */
export type Visitor = { is: 'applicant' } | { is: 'agent'; name: string; idNumber: string };

/** What is kept of a form that is filled in at the counter; sealed. */
export interface DraftContent {
  sent: SentFields;
  page: number;
  /** Ids of files that were taken in. */
  files: string[];
  visitor: Visitor;
}

/** What a page at the counter sends beside the answers to its form. */
export const counterControls = {
  visitor: 'counter:visitor',
  agentName: 'counter:agent-name',
  agentId: 'counter:agent-id',
} as const;

const isCounterControl = (name: string) => name.startsWith('counter:');

/** Tells what the form asks from what the counter does. */
export function readVisitor(fields: SentFields): { visitor: Visitor; body: SentFields } {
  const said = (name: string) => fields.findLast(([one]) => one === name)?.[1].trim() ?? '';
  const visitor: Visitor =
    said(counterControls.visitor) === 'agent'
      ? {
          is: 'agent',
          name: said(counterControls.agentName).slice(0, 50),
          idNumber: said(counterControls.agentId).toUpperCase().slice(0, 18),
        }
      : { is: 'applicant' };
  return { visitor, body: fields.filter(([name]) => !isCounterControl(name)) };
}

export type VisitorFault = 'agent-name-missing' | 'agent-id-wrong';

/** What is missing of whoever came, before the form is sent: an agent says who they are. */
export function faultOfVisitor(visitor: Visitor): VisitorFault | undefined {
  if (visitor.is === 'applicant') return undefined;
  if (visitor.name.length < 2) return 'agent-name-missing';
  return isIdNumber(visitor.idNumber) ? undefined : 'agent-id-wrong';
}

/** An agent as answers of the application: sealed and masked with the others. */
export function answersOfVisitor(visitor: Visitor): Answer[] {
  if (visitor.is === 'applicant') return [];
  const section = '窗口代办';
  return [
    {
      at: counterControls.agentName,
      label: '代理人姓名',
      section,
      text: visitor.name,
      isSensitive: true,
    },
    {
      at: counterControls.agentId,
      label: '代理人身份证号',
      section,
      text: visitor.idNumber,
      isSensitive: true,
    },
  ];
}
