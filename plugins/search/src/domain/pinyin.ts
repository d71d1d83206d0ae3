import { pinyin } from 'pinyin-pro';

/** How a Chinese word is read, a syllable a character: `di bao`. Characters that are not read are left out. */
export function pinyinOf(word: string): string {
  return pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).join(' ');
}
