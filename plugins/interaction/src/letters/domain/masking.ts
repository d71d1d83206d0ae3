import { type PrivatePlace, privatePlaces } from '@mingtang/editorial/private-places';

/** A stretch of a text: as it was written, and what stands for it in public where it is hidden. */
export interface Stretch {
  text: string;
  hidden?: string;
}

/** What the inside knows of who wrote, and looks for in what is to be published. */
export interface Writer {
  name: string;
  phone?: string;
  email?: string;
}

/** Where in a block of flats somebody lives, and names that people give of themselves. */
const homes =
  /[0-9０-９一二三四五六七八九十]{1,4}\s*(?:号楼|栋|幢)(?:[^，。；,;\s]{0,12}?(?:室|号|户))?|[0-9０-９]{1,3}\s*单元\s*[0-9０-９]{1,4}\s*(?:室|号|户)?/g;
const named = /(?:我叫|我的名字是|姓名[:：]|联系人[:：]|署名[:：])\s*([\p{Script=Han}·]{2,4})/gu;

/**
 * A text with what should not be public proposed to be hidden: numbers that tell who somebody is, the name of
 * who wrote, where they live. A person decides.
 */
export function proposedMask(text: string, writer: Writer): Stretch[] {
  const places: { from: number; to: number; hidden: string }[] = [
    ...privatePlaces(text).map((place) => ({ ...place, hidden: standIn(place) })),
    ...known(text, writer),
    ...Array.from(text.matchAll(homes), ({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      hidden: '**',
    })),
    ...Array.from(text.matchAll(named), ({ 0: found, 1: name = '', index }) => ({
      from: index + found.length - name.length,
      to: index + found.length,
      hidden: maskedName(name),
    })),
  ];
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { from, to, hidden } of places.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from < at) continue;
    if (from > at) stretches.push({ text: text.slice(at, from) });
    stretches.push({ text: text.slice(from, to), hidden });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}

/** As it would be published. */
export const publicText = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, hidden }) => hidden ?? text).join('');

/** Whether a text still tells who somebody is; what a person may decide to leave does not count. */
export function tellsWho(text: string, writer: Writer): boolean {
  const isSure = ({ rule, severity }: PrivatePlace) => severity === 'must' || rule !== 'phone';
  return privatePlaces(text).some(isSure) || known(text, writer).length > 0;
}

/** 马**. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}**`;

const standIn = ({ rule }: PrivatePlace): string =>
  ({ 'id-number': '（身份证号已隐去）', 'bank-card': '（账号已隐去）', email: '（邮箱已隐去）' })[
    rule as string
  ] ?? '（电话已隐去）';

function known(text: string, { name, phone, email }: Writer) {
  const wanted = [
    ...([...name].length > 1 ? [{ word: name, hidden: maskedName(name) }] : []),
    ...(phone ? [{ word: phone, hidden: '（电话已隐去）' }] : []),
    ...(email ? [{ word: email, hidden: '（邮箱已隐去）' }] : []),
  ];
  return wanted.flatMap(({ word, hidden }) => {
    const found: { from: number; to: number; hidden: string }[] = [];
    for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
      found.push({ from, to: from + word.length, hidden });
    }
    return found;
  });
}
