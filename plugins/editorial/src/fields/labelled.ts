import type { Field } from 'payload';
import type { Words } from '../domain/words.ts';

type OfType<T extends Field['type']> = Extract<Field, { type: T }>;

/** Fields that recur in many forms, each with its name on both languages. */

export function text(name: string, label: Words, more: Partial<OfType<'text'>> = {}): Field {
  return { name, type: 'text', label: { ...label }, ...more } as Field;
}

export function longText(
  name: string,
  label: Words,
  more: Partial<OfType<'textarea'>> = {},
): Field {
  return { name, type: 'textarea', label: { ...label }, ...more } as Field;
}

export function number(name: string, label: Words, more: Partial<OfType<'number'>> = {}): Field {
  return { name, type: 'number', label: { ...label }, ...more } as Field;
}

export function checkbox(
  name: string,
  label: Words,
  more: Partial<OfType<'checkbox'>> = {},
): Field {
  return { name, type: 'checkbox', label: { ...label }, defaultValue: false, ...more } as Field;
}

export function keywords(): Field {
  return {
    name: 'keywords',
    type: 'text',
    hasMany: true,
    label: { zh: '关键词', en: 'Keywords' },
    admin: {
      placeholder: { zh: '输入关键词', en: 'Type a keyword' },
      description: {
        zh: '输入后按回车；也可用逗号分隔。',
        en: 'Press Enter after each, or part them with commas.',
      },
    },
  };
}
