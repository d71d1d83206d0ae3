import type { Words } from './words.ts';

/** One of a few ways to look, and what it is called. */
interface Choice {
  value: string;
  label: Words;
}

/** What a site may choose of its look besides theme and colours. Whoever chooses nothing gets its theme as it is. */
export const lookChoices = {
  typeScale: [
    { value: 'regular', label: { zh: '标准', en: 'Regular' } },
    { value: 'large', label: { zh: '大一号', en: 'One step larger' } },
  ],
  masthead: [
    { value: 'plain', label: { zh: '素底', en: 'Plain' } },
    { value: 'filled', label: { zh: '主色底', en: 'In the main colour' } },
    { value: 'picture', label: { zh: '横幅图片', en: 'With the banner' } },
  ],
  homeLayout: [
    { value: 'wide', label: { zh: '通栏', en: 'Full width' } },
    { value: 'sidebar', label: { zh: '带侧栏', en: 'With a side column' } },
  ],
} as const satisfies Record<string, readonly Choice[]>;

type LookChoices = typeof lookChoices;

/** The choices made, by field: each is one of those above. */
export type LookChoice = { [Field in keyof LookChoices]?: LookChoices[Field][number]['value'] };
