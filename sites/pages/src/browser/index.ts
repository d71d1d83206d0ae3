/**
 * What pages of any theme do where scripts run: elder mode, the question before a link leaves government
 * sites, print, pictures to be turned over, banners that end, one open list below the menu,
 * suggestions of the search. A theme imports
 * this from its one script and marks its elements with `data-elder-switch`, `data-leaves`, `data-print`,
 * `data-slides`, `data-until` and `data-menu-more`. Runs while the page may still be arriving: what looks for
 * elements waits until all are there.
 */
import { offerElderMode, restoreElderMode } from './elder-mode.ts';
import { fillTracking } from './fill-tracking.ts';
import { askBeforeLeaving } from './leave-site.ts';
import { openOneBelow } from './menu.ts';
import { offerPictures } from './picture-news.ts';
import { offerPrinting } from './print-page.ts';
import { offerSuggestions } from './search-suggestions.ts';
import { takeDownWhatIsOver } from './urgent-banner.ts';
import { whenWhole } from './when-whole.ts';

restoreElderMode();
whenWhole(() => {
  offerElderMode();
  askBeforeLeaving();
  offerPrinting();
  offerPictures();
  takeDownWhatIsOver();
  openOneBelow();
  fillTracking();
  offerSuggestions();
});

export { whenWhole };
