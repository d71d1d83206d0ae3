import { sampleText } from './sample-text.ts';
import type { Filling } from './site-template.ts';

const names = ['organ', 'shortName', 'address', 'phone', 'email', 'hours'] as const;
const placeholder = new RegExp(`\\{(${names.join('|')})\\}`, 'g');

const missing: Record<Exclude<keyof Filling, 'organ' | 'shortName'>, string> = {
  address: '办公地址',
  phone: '联系电话',
  email: '电子邮箱',
  hours: '办公时间',
};

/** A value of a template with every placeholder in its texts filled in. */
export function fill<T>(value: T, filling: Filling): T {
  return mapTexts(value, (text) =>
    text.replace(placeholder, (_, name: keyof Filling) => {
      const given = filling[name]?.trim();
      if (given) return given;
      return name === 'organ' || name === 'shortName' ? '' : sampleText(missing[name]);
    }),
  );
}

/** The way back: what would be filled in becomes a placeholder wherever it is said. */
export function unfill<T>(value: T, filling: Filling): T {
  return mapTexts(value, (text) =>
    names.reduce((left, name) => {
      const given = filling[name]?.trim();
      return given ? left.replaceAll(given, `{${name}}`) : left;
    }, text),
  );
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]),
  ) as T;
}
