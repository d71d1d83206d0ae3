import { ColorSpace, OKLab, OKLCH, parse, serialize, sRGB, to, toGamut } from 'colorjs.io/fn';
import type { Words } from './words.ts';

for (const space of [sRGB, OKLab, OKLCH]) ColorSpace.register(space);

/** The colours a site chooses itself, `#rrggbb`. */
export interface SiteColours {
  primary?: string | undefined;
  accent?: string | undefined;
}

/** What themes put a site's colour against, and the contrast that WCAG 2.2 AA asks of it. */
export interface ContrastPair {
  against: string;
  /** Text 4.5 (criterion 1.4.3), graphics and large text 3 (1.4.11). */
  least: 4.5 | 3;
}

/**
 * Where every theme uses both colours. All themes' grounds count for all sites, so that a site can
 * change its theme and stay readable. A theme with another ground under them adds a line here.
 */
export const contrastPairs: readonly ContrastPair[] = [
  // Buttons, signs and notices carry white text; links and what is current stand on white.
  { against: '#ffffff', least: 4.5 },
  // The tinted paper of civic: the current entry of the side menu, links in quotations and in heads of tables.
  { against: '#f7f5f0', least: 4.5 },
  // The wheat of township: the current entry of the menu under the pointer, links in heads of tables.
  { against: '#f8ecd2', least: 4.5 },
  // The tint of bureau: marks of lists in quotations, links in heads of tables.
  { against: '#f2f4f5', least: 4.5 },
];

/** A colour of a site that cannot be read somewhere, and the nearest one that can be everywhere. */
export interface UnreadableColour {
  field: keyof SiteColours;
  colour: string;
  against: string;
  ratio: number;
  least: number;
  nearest: string;
}

/** The worst pair of each colour that cannot be read. What is no `#rrggbb` is not looked at. */
export function unreadableColours(
  colours: SiteColours,
  pairs: readonly ContrastPair[] = contrastPairs,
): UnreadableColour[] {
  return (['primary', 'accent'] as const).flatMap((field) => {
    const colour = colours[field]?.toLowerCase();
    if (colour === undefined || !hex.test(colour)) return [];
    const worst = shortfalls(colour, pairs)[0];
    return worst ? [{ field, colour, ...worst, nearest: nearestReadable(colour, pairs) }] : [];
  });
}

/** What to tell whoever chose the colour. */
export function unreadableWords({ colour, ratio, least, nearest }: UnreadableColour): Words {
  // Rounded down: 4.46 must not read as 4.5.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return {
    zh: `颜色 ${colour} 太浅：文字与底色的对比度只有 ${shown}，至少需要 ${least}，读者看不清。可改用相近的 ${nearest}。`,
    en: `The colour ${colour} is too light to be read: text in or on it has a contrast of ${shown} and needs ${least}. The nearest that can be read is ${nearest}.`,
  };
}

/**
 * The colour itself where it can be read against all pairs; otherwise the one of the same hue that
 * can, with the smallest change of OKLCH lightness. Chroma gives way only where screens cannot
 * show it. Pairs that no lightness satisfies together are a fault of the caller.
 */
export function nearestReadable(
  colour: string,
  pairs: readonly ContrastPair[] = contrastPairs,
): string {
  const isReadable = (candidate: string) => shortfalls(candidate, pairs).length === 0;
  if (isReadable(colour)) return colour.toLowerCase();
  const { coords } = to(parse(colour), OKLCH);
  const [lightness, chroma, hue] = coords.map((coordinate) => coordinate ?? 0) as Triple;
  for (let change = step; change <= 1; change += step) {
    for (const other of [lightness - change, lightness + change]) {
      if (other < 0 || other > 1) continue;
      const candidate = hexOf([other, chroma, hue]);
      if (isReadable(candidate)) return candidate;
    }
  }
  throw new RangeError(`No lightness of ${colour} can be read against all of its grounds.`);
}

/** Contrast ratio of WCAG 2.2 between two `#rrggbb`, from 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

type Triple = [number, number, number];
const hex = /^#[0-9a-f]{6}$/i;

/** Lightness runs from 0 to 1; a change this small is not seen. */
const step = 0.002;

function shortfalls(colour: string, pairs: readonly ContrastPair[]) {
  return pairs
    .map(({ against, least }) => ({ against, least, ratio: contrastRatio(colour, against) }))
    .filter(({ ratio, least }) => ratio < least)
    .sort((a, b) => a.ratio / a.least - b.ratio / b.least);
}

function hexOf(coords: Triple): string {
  const shown = toGamut(to({ space: OKLCH, coords, alpha: 1 }, sRGB), { space: sRGB });
  return serialize(shown, { format: 'hex', collapse: false });
}

/**
 * Relative luminance of WCAG 2.2, with its own constants: colorjs.io's are those of the colour
 * space and differ in the fifth digit, which decides at the border.
 */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
