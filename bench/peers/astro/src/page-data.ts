import { readFileSync } from 'node:fs';
import path from 'node:path';
import { wordsFor } from '@mingtang/pages';
import type { PageData, SharedData } from '../../page-data.ts';

let pages: ReturnType<typeof readPages> | undefined;

/** The pages on disk, with what all of them share; read once for all routes. */
export function allPages() {
  pages ??= readPages();
  return pages;
}

function readPages() {
  const folder = process.env.PEER_DATA;
  if (folder === undefined) throw new Error('PEER_DATA does not say where the pages are');
  const { site, mastheads, footer, mastheadView, footerView } = JSON.parse(
    readFileSync(path.join(folder, 'shared.json'), 'utf8'),
  ) as SharedData;
  const words = wordsFor(site.language);
  const shared = { site, footer, words };
  const chrome = {
    masthead: { ...mastheadView, words },
    footer: { ...footerView, words },
  };
  return readFileSync(path.join(folder, 'pages.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { file, template, frame, masthead, section, view } = JSON.parse(line) as PageData;
      const props = {
        template,
        view,
        frame: { ...frame, ...shared, masthead: mastheads[masthead] },
        chrome: { ...chrome, section },
      };
      return { file, props };
    });
}
