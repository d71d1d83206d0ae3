import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';

/** A headless Chromium of this machine (`npm test` finds or installs one), speaking to nobody else. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(() => {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
