import { statusId } from './code.ts';
import { openShown, sealShown } from './shown.ts';

/** What is somebody's own, as it stood when they asked for it. */
export interface OwnList {
  cases: OwnCase[];
  /** When it was made. */
  at: string;
}

export interface OwnCase {
  /** 登记号; nothing where it was applied for at a counter. */
  number?: string;
  title: string;
  /** Where it stands, in one sentence. */
  state: string;
  due?: string;
  site: string;
  /** Whole address of where it is tracked. */
  tracking: string;
}

/** Where a list is found: only who has the code can work it out. No arrival has this for its number. */
export const ownListId = (codeKey: string): string => statusId(codeKey, 'own list');

export const sealOwnList = (codeKey: string, list: OwnList): string =>
  sealShown(codeKey, ownListId(codeKey), list);

/** @throws where it was sealed with another code, or was changed */
export const openOwnList = (codeKey: string, sealed: string): OwnList =>
  openShown(codeKey, ownListId(codeKey), sealed) as OwnList;
