const opening = /<(?:p|h[1-6]|li|figure|section|article|div|main|dd|blockquote)\b[^>]*>/gi;

/** The preview's frame runs no script and tells nobody how far it was scrolled; this CSS property does it. */
const hereFirst =
  '<span style="scroll-initial-target:nearest;scroll-margin-block:40vh;float:left"></span>';

/**
 * A rendered page that opens where it differs from the one shown before, so that a preview stays
 * with what is being written. `undefined` where nothing that readers see has changed: heads of pages
 * hold the time of rendering.
 */
export function scrolledToChange(before: string | undefined, after: string): string | undefined {
  const [old, now] = [mainOf(before ?? ''), mainOf(after)];
  if (old === undefined || now === undefined) return before === after ? undefined : after;
  if (old === now) return undefined;
  let same = 0;
  while (same < now.length && old[same] === now[same]) same += 1;
  const opened = [...now.slice(0, same).matchAll(opening)].at(-1);
  if (!opened) return after;
  const at = after.length - now.length + opened.index + opened[0].length;
  return after.slice(0, at) + hereFirst + after.slice(at);
}

/** From the main part of the page to its end. */
function mainOf(html: string): string | undefined {
  const start = html.indexOf('<main');
  return start === -1 ? undefined : html.slice(start);
}
