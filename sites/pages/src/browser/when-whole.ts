/** Runs `enhance` once all elements of the page are there. A script that is loaded `async` may come before them. */
export function whenWhole(enhance: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enhance);
  else enhance();
}
