import './elder-mode.ts';
import './leave-site.ts';
import './print-page.ts';
