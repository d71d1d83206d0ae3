import type { Words } from '@mingtang/tenancy';
import { contrastRatio } from '@mingtang/tenancy/contrast';
import type { LookChoice } from '@mingtang/tenancy/look';
import { mastheadOf } from './masthead-of.ts';

/** How a logo is shown: by which theme, on what ground of its masthead, in which main colour. */
interface Shown {
  theme: string;
  masthead?: LookChoice['masthead'];
  primary: string;
}

/** A banner may be as light as the scrim over it lets it be, or black. */
const overPicture = ['#737373', '#000000'];

/** What a theme shows a logo on, at its lightest and at its darkest. A theme that is not known shows it on white. */
function groundsOf({ theme, masthead = mastheadOf(theme), primary }: Shown): string[] {
  switch (theme) {
    case 'bureau':
      return [masthead === 'plain' ? '#ffffff' : primary];
    case 'township':
      if (masthead === 'picture') return ['#ffffff'];
      return [masthead === 'filled' ? primary : '#f8ecd2'];
    default:
      if (masthead === 'picture') return overPicture;
      return [masthead === 'filled' ? primary : '#ffffff'];
  }
}

/** Graphics are seen from this contrast on: WCAG 2.2, 1.4.11. */
const least = 3;

/**
 * What to tell whoever chose a logo that can hardly be seen on the masthead, or nothing. `ink` is its
 * mean colour, so a logo of two colours may be seen in part.
 */
export function logoWarning(of: Shown & { ink: string }): Words | undefined {
  const ratio = Math.min(...groundsOf(of).map((ground) => contrastRatio(of.ink, ground)));
  if (ratio >= least) return undefined;
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return {
    zh: `站标与页头底色的对比度约 ${shown}，不到 ${least}，读者可能看不清。请换一个深浅不同的版本，或换页头、主题、配色。`,
    en: `The logo has a contrast of about ${shown} with the masthead and needs ${least}: readers may not see it. Take a lighter or darker one, or another masthead, theme or palette.`,
  };
}
