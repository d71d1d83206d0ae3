import { type Check, type Finding, recordsIn } from '../snapshot.ts';
import { valuesIn } from '../values-in.ts';

const imageInHtml = /<img\b[^>]*>/gi;
const someAlt = /\salt="[^"]*\S[^"]*"/i;

/** Every picture says in words what it shows. */
export const altText: Check<null> = {
  title: { zh: '图片都有文字说明', en: 'Pictures are described' },
  find: (snapshot) =>
    recordsIn(snapshot).flatMap((record) =>
      Array.from(valuesIn(record)).flatMap(({ name, field, value }): Finding[] => {
        const isWordless =
          name === 'html'
            ? Array.from(String(value).matchAll(imageInHtml)).some(([tag]) => !someAlt.test(tag))
            : isImage(value) && !value.alt.trim();
        return isWordless
          ? [
              {
                where: { kind: record.kind, id: record.id, field },
                words: {
                  zh: '图片没有文字说明，看不见图片的人不知道它是什么。请在媒体库中填写“替代文字”。',
                  en: 'A picture is not described, and is lost on those who cannot see it. Fill in its alternative text in the media library.',
                },
              },
            ]
          : [];
      }),
    ),
};

function isImage(value: unknown): value is { alt: string } {
  return typeof value === 'object' && value !== null && 'variants' in value && 'alt' in value;
}
