/**
 * What pages of any theme do where scripts run: elder mode, the question before a link leaves government
 * sites, print. A theme imports this from its one script and marks its elements with `data-elder-switch`,
 * `data-leaves` and `data-print`. Runs while the page may still be arriving: what looks for elements waits
 * until all are there.
 */
import { offerElderMode, restoreElderMode } from './elder-mode.ts';
import { askBeforeLeaving } from './leave-site.ts';
import { offerPrinting } from './print-page.ts';
import { whenWhole } from './when-whole.ts';

restoreElderMode();
whenWhole(() => {
  offerElderMode();
  askBeforeLeaving();
  offerPrinting();
});

export { whenWhole };
