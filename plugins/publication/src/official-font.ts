import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Font of what is made as PDF: it holds the characters of GB 2312. Asked of Node when a file is made, for a
 * bundler has no business with fonts.
 *
 * @returns where its file lies
 */
export function officialFont(weight: 'Regular' | 'Bold'): string {
  const from = createRequire(path.join(process.cwd(), 'package.json'));
  const entry = from.resolve('@embedpdf/fonts-sc');
  return path.join(path.dirname(entry), '..', 'fonts', `NotoSansHans-${weight}.otf`);
}
