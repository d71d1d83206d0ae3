import type { InteractionPhase } from '@mingtang/publication/records';
import type { FileView } from '../services/service-views.ts';
import type { InteractionWords } from './interaction-words.ts';

/** A line of a list. */
export interface InteractionEntryView {
  title: string;
  href: string;
  /** What is said beside it: kind, who answered, when. */
  facts: string[];
  phase?: InteractionPhase;
}

export interface MailboxView {
  name: string;
  text: string;
  limits: string;
  /** Of its form, while it is offered. */
  href?: string;
}

/** How a site answers its letters. */
export interface FiguresView {
  title: string;
  items: { name: string; value: string }[];
}

interface WayOn {
  label: string;
  href: string;
  count?: number;
  isHere?: boolean;
}

/** A page of letters, consultations or surveys, ready for display. */
export type InteractionView = {
  title: string;
  text: string;
  words: InteractionWords;
  offersPrint: boolean;
} & (
  | {
      type: 'front';
      mailboxes: MailboxView[];
      figures?: FiguresView;
      sections: { title: string; href: string; entries: InteractionEntryView[] }[];
      tracking: string;
    }
  | {
      type: 'letters';
      mailboxes: MailboxView[];
      figures?: FiguresView;
      ways: { name: string; values: WayOn[] }[];
      entries: InteractionEntryView[];
      tracking: string;
    }
  | { type: 'list'; entries: InteractionEntryView[] }
  | { type: 'letter'; facts: string[]; letter: string; reply: string; replied: string }
  | {
      type: 'consultation';
      phase: InteractionPhase;
      facts: string[];
      shortReason?: string;
      background: string;
      html: string;
      files: FileView[];
      ways: { name: string; value: string; href?: string }[];
      /** Of its form, while it is offered. */
      form?: string;
      closed?: string;
      result?: {
        on: string;
        facts: string;
        text: string;
        document?: { title: string; href: string };
      };
      resultAhead: boolean;
    }
  | {
      type: 'survey';
      phase: InteractionPhase;
      facts: string[];
      intro: string;
      form?: string;
      closed?: string;
      result?: {
        answers: string;
        questions: {
          label: string;
          options: { label: string; count: number; share: string; width: number }[];
        }[];
      };
    }
);

/** On a home page. */
export interface InteractionBlockView {
  more: string;
  words: InteractionWords;
  mailboxes: { name: string; href: string }[];
  tracking: string;
  letters: InteractionEntryView[];
  open: InteractionEntryView[];
}
