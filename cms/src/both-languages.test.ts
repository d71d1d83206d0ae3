import { initI18n } from '@payloadcms/translations';
import type { CollectionConfig, Field, SanitizedConfig, Tab } from 'payload';
import { beforeAll, expect, test } from 'vitest';

let config: SanitizedConfig;
let speak: Record<'zh' | 'en', Awaited<ReturnType<typeof initI18n>>>;

beforeAll(async () => {
  process.env.MINGTANG_OFFLINE = '1';
  config = await (await import('./payload.config.ts')).default;
  const i18nOf = (language: 'zh' | 'en') =>
    initI18n({ config: config.i18n as never, context: 'client', language });
  speak = { zh: await i18nOf('zh'), en: await i18nOf('en') };
}, 60_000);

test('whatever a screen of ours says, it says in Chinese and in English', () => {
  const own = config.collections.filter(
    ({ slug, admin }) => !slug.startsWith('payload-') && admin.hidden !== true,
  );
  expect(own.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['articles', 'pages', 'columns', 'media', 'sites', 'users']),
  );
  expect(own.flatMap((collection) => silences(collection as CollectionConfig))).toEqual([]);
});

/** Where a collection says something in one language only, or in a word made from a field's name. */
function silences({ slug, labels, admin, fields }: CollectionConfig): string[] {
  return [
    ...unsaid(`${slug} singular`, labels?.singular),
    ...unsaid(`${slug} plural`, labels?.plural),
    ...unsaid(`${slug} group`, admin?.group),
    ...unsaid(`${slug} description`, admin?.description, { optional: true }),
    ...inFields(slug, fields),
  ];
}

type Shown = Partial<Record<'hidden' | 'disabled' | 'description' | 'placeholder', unknown>>;

const inFields = (above: string, fields: Field[]): string[] =>
  fields.flatMap((field) => inField(above, field));

function inField(above: string, field: Field): string[] {
  const admin = (field.admin ?? {}) as Shown;
  const isShown = !admin.hidden && !admin.disabled && !('hidden' in field && field.hidden);
  if (!isShown) return [];
  const at = 'name' in field ? `${above}.${field.name}` : above;
  const found = [
    ...unsaid(`${at} description`, admin.description, { optional: true }),
    ...unsaid(`${at} placeholder`, admin.placeholder, { sample: true }),
  ];
  if (!['row', 'ui', 'tabs'].includes(field.type)) {
    found.push(...unsaid(at, 'label' in field ? field.label : undefined));
  }
  if (field.type === 'array' || field.type === 'blocks') {
    found.push(...unsaid(`${at} singular`, field.labels?.singular));
    found.push(...unsaid(`${at} plural`, field.labels?.plural));
  }
  if ((field.type === 'select' || field.type === 'radio') && field.options) {
    for (const option of field.options) {
      const value = typeof option === 'string' ? option : option.value;
      const label = typeof option === 'string' ? option : option.label;
      found.push(...unsaid(`${at}=${value}`, label));
    }
  }
  if (field.type === 'tabs') found.push(...field.tabs.flatMap((tab: Tab) => inTab(at, tab)));
  else if (field.type === 'blocks') {
    for (const block of field.blocks) {
      const place = `${at}.${block.slug}`;
      found.push(...unsaid(place, block.labels?.singular), ...inFields(place, block.fields));
    }
  } else if ('fields' in field) found.push(...inFields(at, field.fields));
  return found;
}

function inTab(above: string, tab: Tab): string[] {
  const at = 'name' in tab ? `${above}.${tab.name}` : above;
  return [...unsaid(`${at} tab`, tab.label), ...inFields(at, tab.fields)];
}

const chinese = /\p{Script=Han}/u;
/** An address, a colour, a name as computers write it: the same in every language. */
const sampleOfForm = /^[!-~]+$/;

function unsaid(
  where: string,
  text: unknown,
  { optional = false, sample = false }: { optional?: boolean; sample?: boolean } = {},
): string[] {
  if (text === false || ((optional || sample) && text === undefined)) return [];
  if (sample && typeof text === 'string' && sampleOfForm.test(text)) return [];
  const said = { zh: inLanguage('zh', text), en: inLanguage('en', text) };
  if (said.zh && said.en && chinese.test(said.zh) && !chinese.test(said.en)) return [];
  return [`${where}: ${JSON.stringify(said)}`];
}

function inLanguage(language: 'zh' | 'en', text: unknown): string | undefined {
  if (typeof text === 'function') return text({ i18n: speak[language], t: speak[language].t });
  if (typeof text === 'string') return text;
  return (text as Partial<Record<string, string>> | undefined)?.[language];
}
