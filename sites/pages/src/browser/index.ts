/**
 * What pages of any theme do where scripts run: elder mode, the question before a link leaves government
 * sites, print. A theme imports this from its one script and marks its elements with `data-elder-switch`,
 * `data-leaves` and `data-print`.
 */
import './elder-mode.ts';
import './leave-site.ts';
import './print-page.ts';
