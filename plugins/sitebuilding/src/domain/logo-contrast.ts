import type { Words } from '@mingtang/tenancy';
import { contrastRatio } from '@mingtang/tenancy/contrast';

/** What a theme shows a logo on. A theme that is not known shows it on white. */
function groundOf({ theme, primary }: { theme: string; primary: string }): string {
  switch (theme) {
    case 'bureau':
      return primary;
    case 'township':
      return '#f8ecd2';
    default:
      return '#ffffff';
  }
}

/** Graphics are seen from this contrast on: WCAG 2.2, 1.4.11. */
const least = 3;

/**
 * What to tell whoever chose a logo that can hardly be seen on the masthead, or nothing. `ink` is its
 * mean colour, so a logo of two colours may be seen in part.
 */
export function logoWarning(of: {
  ink: string;
  theme: string;
  primary: string;
}): Words | undefined {
  const ratio = contrastRatio(of.ink, groundOf(of));
  if (ratio >= least) return undefined;
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return {
    zh: `站标与页头底色的对比度约 ${shown}，不到 ${least}，读者可能看不清。请换一个深浅不同的版本，或换主题、配色。`,
    en: `The logo has a contrast of about ${shown} with the masthead and needs ${least}: readers may not see it. Take a lighter or darker one, or another theme or palette.`,
  };
}
