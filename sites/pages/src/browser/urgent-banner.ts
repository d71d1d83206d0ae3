/** Timers count in 31 bits of milliseconds; no page is open for longer than that. */
const longest = 2 ** 31 - 1;

/**
 * Takes down what says until when it stands, also from pages that were read before or are kept by a
 * cache. The pages themselves are made anew without it.
 */
export function takeDownWhatIsOver(): void {
  for (const banner of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const left = Date.parse(banner.dataset.until ?? '') - Date.now();
    const takeDown = () => {
      banner.hidden = true;
    };
    if (left <= 0) takeDown();
    else if (left < longest) setTimeout(takeDown, left);
  }
}
