import type { ArrayField, Field } from 'payload';
import { mostBelow, mostEntries } from '../domain/menu.ts';
import { text } from './labelled.ts';
import { target } from './link.ts';

const rows = {
  labels: { singular: { zh: '菜单项', en: 'Entry' }, plural: { zh: '菜单项', en: 'Entries' } },
  admin: {
    components: { RowLabel: '@mingtang/editorial/admin#RowLabel' },
  },
} satisfies Partial<ArrayField>;

const label = text('label', { zh: '名称', en: 'Name' }, { required: true, maxLength: 20 });

/** The main menu of a site, two levels; entries are dragged into their order. */
export const menuFields: Field[] = [
  {
    name: 'menuNotice',
    type: 'ui',
    admin: { components: { Field: '@mingtang/editorial/admin#MenuNotice' } },
  },
  {
    ...rows,
    name: 'menu',
    type: 'array',
    label: { zh: '主导航菜单', en: 'Main menu' },
    maxRows: mostEntries,
    admin: {
      ...rows.admin,
      description: {
        zh: `至多 ${mostEntries} 项，每项之下至多 ${mostBelow} 项；拖动左侧手柄调整顺序。不设菜单时，按“显示在导航中”的栏目生成。`,
        en: `At most ${mostEntries} entries, ${mostBelow} below each; drag them into order. Without any, the menu is made of the columns shown in the menu.`,
      },
    },
    fields: [
      label,
      target(),
      {
        ...rows,
        name: 'children',
        type: 'array',
        label: { zh: '下级菜单', en: 'Below it' },
        maxRows: mostBelow,
        fields: [label, target()],
      },
    ],
  },
];
