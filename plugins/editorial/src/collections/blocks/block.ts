import type { Block, Field } from 'payload';
import type { Words } from '../../domain/words.ts';
import { checkbox, text } from '../../fields/labelled.ts';
import type { BlockDocument } from '../../records/documents.ts';

/** The parts of the editor's menu of blocks, in its order. */
export const shelves = {
  news: { zh: '新闻与公告', en: 'News and notices' },
  services: { zh: '服务与导航', en: 'Services and ways on' },
  content: { zh: '图文内容', en: 'Words and pictures' },
  people: { zh: '机构与人员', en: 'Offices and people' },
  layout: { zh: '版面', en: 'Layout' },
} as const satisfies Record<string, Words>;

/** A kind of block: what editors call it, what it is for, and what it holds besides a heading. */
export function block(
  slug: BlockDocument['blockType'],
  of: { label: Words; about: Words; shelf: keyof typeof shelves },
  fields: Field[],
): Block {
  const { label, about, shelf } = of;
  return {
    slug,
    labels: { singular: { ...label }, plural: { ...label } },
    admin: { group: { ...shelves[shelf] } },
    fields: [
      {
        type: 'row',
        fields: [
          text(
            'title',
            { zh: '标题（可不填）', en: 'Heading (optional)' },
            { maxLength: 40, admin: { width: '70%', description: { ...about } } },
          ),
          checkbox(
            'hideOnPhone',
            { zh: '手机上不显示', en: 'Hide on phones' },
            { admin: { width: '30%' } },
          ),
        ],
      },
      ...fields,
    ],
  };
}
