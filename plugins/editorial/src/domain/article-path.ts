/**
 * The address an article gets when it first becomes public, and keeps for good: the day in the
 * site's zone and eight digits of its id, `/zwgk/tzgg/20261123-3fa9c2d1.html`. It says nothing of
 * the title, which may change, and cannot be guessed before publication.
 */
export function articlePath(article: {
  id: string;
  columnPath: string;
  publishedAt: Date;
}): string {
  const digits = article.id.replaceAll('-', '').slice(0, 8).toLowerCase();
  return `${article.columnPath}${dayOf(article.publishedAt).replaceAll('-', '')}-${digits}.html`;
}

/** The calendar day in China, `2026-11-23`. */
function dayOf(instant: Date): string {
  return chinaDay.format(instant);
}

const chinaDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
});
