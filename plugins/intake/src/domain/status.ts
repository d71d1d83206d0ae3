import { statusId } from './code.ts';
import { openShown, sealShown } from './shown.ts';

/** What has become of an arrival 办理进度, in words its sender understands. */
export interface CaseStatus {
  /** What was asked, in one line. */
  title: string;
  /** Where it stands, 办理中. */
  state: string;
  /** What happened, oldest first. */
  story: { at: string; text: string }[];
  /** The day by which it is to be answered, and by which rule. */
  due?: { on: string; words: string };
  /** What the sender may do now, and whom to ask. */
  next?: string;
  /** Form by which its sender is asked for something more: the kind of arrival it makes. */
  asks?: string;
  /** Of that form, the questions that are asked, and why; all, where none is named. */
  fields?: { name: string; why: string }[];
}

/** The status as it may stand in a public log: see `CaseStatusRecord`. */
export const sealStatus = (codeKey: string, number: string, status: CaseStatus): string =>
  sealShown(codeKey, statusId(codeKey, number), status);

/** @throws where it was sealed with another code or for another number, or was changed */
export const openStatus = (codeKey: string, number: string, sealed: string): CaseStatus =>
  openShown(codeKey, statusId(codeKey, number), sealed) as CaseStatus;
