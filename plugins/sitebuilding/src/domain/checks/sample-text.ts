import { holdsSampleText } from '../sample-text.ts';
import { type Check, type Finding, recordsIn } from '../snapshot.ts';
import { valuesIn } from '../values-in.ts';

/** Fields that are made from others: what is wrong with them is found there. */
const derived = new Set(['text', 'summary', 'path']);

/** Nothing of the template's sample text is left, and the site does not call itself a sample. */
export const sampleText: Check<null> = {
  title: { zh: '示例文字已全部替换', en: 'No sample text is left' },
  find: (snapshot) => [
    ...(snapshot.site.sample
      ? [
          {
            where: { kind: 'site' as const, id: snapshot.site.id, field: 'sample' },
            words: {
              zh: '站点仍标为示例站点。请取消勾选。',
              en: 'The site is still marked as a sample. Clear the mark.',
            },
          },
        ]
      : []),
    ...recordsIn(snapshot).flatMap((record) =>
      Array.from(valuesIn(record)).flatMap(({ name, field, value }): Finding[] =>
        typeof value === 'string' && !derived.has(name) && holdsSampleText(value)
          ? [
              {
                where: { kind: record.kind, id: record.id, field },
                words: {
                  zh: `这里还是模板的示例文字：“${excerpt(value)}”。请换成本单位的内容，或删去。`,
                  en: `This is still sample text of the template: "${excerpt(value)}". Replace it with your own, or delete it.`,
                },
              },
            ]
          : [],
      ),
    ),
  ],
};

function excerpt(text: string): string {
  const plain = text.replace(/<[^>]*>/g, '').trim();
  const from = Math.max(0, plain.search(/[【[［]\s*示/));
  return plain.length > from + 24 ? `${plain.slice(from, from + 24)}……` : plain.slice(from);
}
