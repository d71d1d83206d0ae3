/**
 * Astro has a page's script wait for the whole page. It may restore how the reader likes to see it, and
 * does so before it is painted if it comes early; nothing waits for it either way.
 */
export function runEarly(html: string): string {
  return html.replace('<script type="module" src=', '<script type="module" async src=');
}
