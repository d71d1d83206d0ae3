/**
 * What pages of any theme do where scripts run: elder mode, the question before a link leaves government
 * sites, print, one open list below the menu. A theme imports this from its one script and marks its elements with `data-elder-switch`,
 * `data-leaves`, `data-print` and `data-menu-more`. Runs while the page may still be arriving: what looks for elements waits
 * until all are there.
 */
import { offerElderMode, restoreElderMode } from './elder-mode.ts';
import { askBeforeLeaving } from './leave-site.ts';
import { openOneBelow } from './menu.ts';
import { offerPrinting } from './print-page.ts';
import { whenWhole } from './when-whole.ts';

restoreElderMode();
whenWhole(() => {
  offerElderMode();
  askBeforeLeaving();
  offerPrinting();
  openOneBelow();
});

export { whenWhole };
