import type { Block } from 'payload';
import { lead, lists, pictureNews, policyList } from './of-articles.ts';
import { accordion, gallery, numbers, richTextBlock, timeline, video } from './of-content.ts';
import { multiColumn } from './of-layout.ts';
import { quickLinks, serviceGrid, topics } from './of-links.ts';
import { elderSwitch, interaction, urgentBanner } from './of-notices.ts';
import { contacts, directory, leaders } from './of-people.ts';

const plainBlocks: Block[] = [
  lead,
  pictureNews,
  lists,
  policyList,
  urgentBanner,
  quickLinks,
  serviceGrid,
  topics,
  interaction,
  elderSwitch,
  richTextBlock,
  gallery,
  video,
  numbers,
  timeline,
  accordion,
  leaders,
  contacts,
  directory,
];

/** What pages are made of, in the order of the editor's menu. */
export const pageBlocks: Block[] = [...plainBlocks, multiColumn(plainBlocks)];
