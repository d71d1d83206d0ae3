import type { Block } from 'payload';
import { lead, lists } from './of-articles.ts';
import { accordion, gallery, numbers, richTextBlock } from './of-content.ts';
import { quickLinks, serviceGrid, topics } from './of-links.ts';
import { contacts, directory, leaders } from './of-people.ts';

/** What pages are made of, in the order of the editor's menu. */
export const pageBlocks: Block[] = [
  lead,
  lists,
  quickLinks,
  serviceGrid,
  topics,
  leaders,
  richTextBlock,
  gallery,
  numbers,
  accordion,
  contacts,
  directory,
];
