/** Runs while the page may still be arriving: what looks for elements waits until all are there. */
import { offerElderMode, restoreElderMode } from './elder-mode.ts';
import { askBeforeLeaving } from './leave-site.ts';
import { offerPrinting } from './print-page.ts';

restoreElderMode();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enhance);
else enhance();

function enhance(): void {
  offerElderMode();
  askBeforeLeaving();
  offerPrinting();
}
