import type { SiteRecord } from '@mingtang/publication';

/** On the root, where a filter leaves alone what is fixed to the window. */
const grey = 'html {\n  -webkit-filter: grayscale(1);\n  filter: grayscale(1);\n}\n';

/** The contrast that WCAG 2.2 AA asks of text. */
const leastContrast = 4.5;

/**
 * The darkest ground under a site's colours as text: the wheat of township, #f8ecd2. What can be read
 * on it can be read on white and on civic's tinted paper, and white on it.
 */
const ground = [0xf8, 0xec, 0xd2];

/**
 * A site's own colours as a style sheet. What is no colour is left out, and a colour too light to be
 * read is darkened until it can be: no site can choose itself unreadable. The CMS refuses such colours
 * (contrast.ts of tenancy, which the outside does not know); this is for records made elsewhere or earlier.
 *
 * @param isGrey mourning 灰色模式: everything on the page without its colours
 */
export function tokensCss(
  site: Pick<SiteRecord, 'tokens'>,
  { isGrey = false }: { isGrey?: boolean } = {},
): string {
  const chosen = [
    ['--site-primary', site.tokens.primary],
    ['--site-accent', site.tokens.accent],
  ] as const;
  const rules = chosen.flatMap(([name, colour]) =>
    colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour)
      ? [`  ${name}: ${readable(colour.toLowerCase())};\n`]
      : [],
  );
  return `:root {\n${rules.join('')}}\n${isGrey ? grey : ''}`;
}

function readable(colour: string): string {
  let channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  while (contrastWithGround(channels) < leastContrast) {
    channels = channels.map((channel) => Math.floor(channel * 0.95));
  }
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast ratio of WCAG 2.2. Of a colour lighter than the ground it is below 1. */
function contrastWithGround(channels: number[]): number {
  return (luminance(ground) + 0.05) / (luminance(channels) + 0.05);
}

/** Relative luminance of WCAG 2.2. */
function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
