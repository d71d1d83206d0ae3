import type { ServicePlace } from '@mingtang/publication';
import type { ServiceWords } from './service-words.ts';

/** A name and what there is of it. */
export interface Fact {
  name: string;
  value: string;
}

export interface FileView {
  label: string;
  href: string;
  size: string;
}

/** The guide of a service 办事指南, ready for display. */
export interface ServiceView {
  name: string;
  text: string;
  words: ServiceWords;
  /** Whose law it is, where that is another site's. */
  definedBy?: { text: string; href?: string };
  /** The form by which it is applied for. */
  apply?: string;
  offersPrint: boolean;
  /** How it is rated, with where to read on. */
  rating?: { text: string; href: string };
  summary: (Fact & { of: 'who' | 'time' | 'cost' | 'visits' | 'where' })[];
  /** Headings of what there is, with where they stand. */
  contents: { label: string; href: string }[];
  places: (ServicePlace & { tel?: string })[];
  materials: {
    id: string;
    name: string;
    necessity: string;
    isRequired: boolean;
    facts: Fact[];
    files: FileView[];
  }[];
  /** Names of what need not be handed in. */
  exempt: string[];
  conditions: string[];
  limits: Fact[];
  steps: { name: string; facts: Fact[] }[];
  special: { name: string; text: string }[];
  fees: { name: string; facts: Fact[] }[];
  results: { name: string; facts: Fact[]; file?: FileView }[];
  bases: { title: string; text?: string }[];
  faqs: { question: string; answer: string }[];
  contacts: { name: string; value: string; tel?: string }[];
  facts: Fact[];
}

/** A line of a list of services. */
export interface ServiceEntryView {
  name: string;
  text: string;
  href: string;
  /** What matters most: how long, how often one comes, whether it is done on-line. */
  marks: string[];
}

/** A page that lists services. */
export interface ServicesView {
  title: string;
  text: string;
  words: ServiceWords;
  /** Ways to look for some, on the pages that offer them. */
  /** Where figures of ratings are. */
  ratings?: { label: string; href: string };
  ways: { name: string; values: { label: string; href: string; count: number }[] }[];
  groups: { name: string; href?: string; entries: ServiceEntryView[] }[];
}
