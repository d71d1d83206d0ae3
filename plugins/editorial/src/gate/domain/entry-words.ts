import type { Words } from '../../domain/words.ts';
import type { EntryKind } from './entries.ts';

export const entryKindWords: Record<EntryKind, Words> = {
  'wrong-word': { zh: '错别字', en: 'Wrong words' },
  'forbidden-word': { zh: '禁用词', en: 'Words not to be used' },
  leader: { zh: '领导名单', en: 'Leaders' },
  contact: { zh: '公开电话', en: 'Public telephones' },
};
