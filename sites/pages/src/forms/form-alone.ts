import { readFile } from 'node:fs/promises';
import { type Divisions, dayInChina } from '@mingtang/forms/language';
import type { FormRecord } from '@mingtang/publication';
import { formMarkup } from './form-markup.ts';
import { formWordsFor } from './form-words.ts';

/** A page of a form as a document of its own, in no site's look: for who designs it. */
export async function formAlone(
  form: Pick<FormRecord, 'title' | 'description' | 'html' | 'next' | 'pages' | 'draftDays'>,
  { page, language, divisions }: { page: number; language: string; divisions: Divisions },
): Promise<string> {
  const styles = await readFile(new URL('form.css', import.meta.url), 'utf8');
  const record: FormRecord = {
    ...form,
    kind: 'form',
    id: 'draft',
    path: '/apply/draft.html',
    letter: 'X',
    key: { id: '', publicKey: '' },
  };
  const html = formMarkup(record, {
    action: '#',
    words: formWordsFor(language),
    page,
    today: dayInChina(new Date()),
    divisions,
  });
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><style>${looks}${styles}</style>` +
    `<body><main class="form-page">${html}</main></body></html>`
  );
}

/** What a theme gives a form, in plain. */
const looks =
  '*{box-sizing:border-box}body{margin:1rem;color:#1d1d1f;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}' +
  'h1,h2,p,ul,ol,dl{margin:0}.form-page{--form-title-font:inherit;--form-title-size:1.5rem;--form-action:#a32a20;' +
  '--form-on-action:#fff;--form-soft:#5c5c61;--form-line:#b9b9be;--form-ground:#fff;--form-fault:#b3261e;--form-radius:4px}';
