import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { freePort, startGateway } from './gateway/server-process.ts';
import { type Row, report } from './report.ts';
import { root, run } from './stack/run.ts';

/**
 * What the city's home page weighs over the wire, and whether a script holds it up. The page is
 * scrolled to its end, so that pictures loaded late count; a KB is 1000 bytes, headers included.
 */
const target = { kilobytes: 100 };
const screens = [
  { name: '360 px', width: 360, height: 740 },
  { name: '1440 px', width: 1440, height: 900 },
];
/** Kinds of files, as DevTools names them, in the order they are told. */
const kinds = ['Document', 'Stylesheet', 'Script', 'Image', 'Font', 'other'] as const;
type Kind = (typeof kinds)[number];

await run('home', async ({ folder, atEnd }) => {
  const { url, gatewayPort } = await homePage(folder, atEnd);
  const { hostname, port } = new URL(url);
  const rules =
    gatewayPort === undefined
      ? []
      : [`--host-resolver-rules=MAP ${hostname}:${port || 80} 127.0.0.1:${gatewayPort}`];
  const browser = await chromium.launch({
    executablePath: findChromium(console.log),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...rules],
  });
  atEnd(() => browser.close());

  console.log(`home page: ${url}`);
  const rows: Row[] = [];
  for (const { name, ...viewport } of screens) {
    const { bytes, requests, failed, blockingScripts } = await weigh(browser, url, viewport);
    const total = kinds.reduce((sum, kind) => sum + bytes[kind], 0);
    for (const kind of kinds) {
      rows.push({ name: `${name}, ${kind.toLowerCase()}`, value: bytes[kind] / 1000, unit: 'KB' });
    }
    rows.push(
      { name: `${name}, requests`, value: requests, unit: '' },
      // A page whose styles are missing is light, too.
      { name: `${name}, requests that failed`, value: failed, unit: '', target: { atMost: 0 } },
      {
        name: `${name}, all`,
        value: total / 1000,
        unit: 'KB',
        target: { atMost: target.kilobytes },
      },
      {
        name: `${name}, scripts that hold the page up`,
        value: blockingScripts,
        unit: '',
        target: { atMost: 0 },
      },
    );
  }
  report('home', rows);
});

/** The address given, or the city of the demo behind a gateway started here. */
async function homePage(
  folder: string,
  atEnd: (ending: () => Promise<unknown>) => void,
): Promise<{ url: string; gatewayPort?: number }> {
  const [asked] = process.argv.slice(2);
  if (asked !== undefined) return { url: new URL(asked).href };

  const dataDir = path.resolve(process.env.DATA_DIR ?? path.join(root, '.data'));
  const file = path.join(dataDir, 'public/mounts.json');
  if (!existsSync(file)) {
    throw new Error(
      `${dataDir} holds no published sites. Run npm start once, name another folder in DATA_DIR, or give an address: npm run bench -- home http://localhost:8080/`,
    );
  }
  const mounts: { site: string; host: string; basePath: string; status: string }[] = JSON.parse(
    await readFile(file, 'utf8'),
  );
  // The city stands at the host from which those of its counties are made.
  const [city] = mounts
    .filter(({ basePath, status }) => basePath === '/' && status === 'live')
    .sort((one, other) => one.host.length - other.host.length);
  if (city === undefined) throw new Error(`No site in ${file} is live at the root of a host`);
  const gatewayPort = await freePort();
  const gateway = await startGateway({ dataDir, logDir: folder, port: gatewayPort });
  atEnd(gateway.stop);
  return { url: `http://${city.host}/`, gatewayPort };
}

async function weigh(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<{
  bytes: Record<Kind, number>;
  requests: number;
  failed: number;
  blockingScripts: number;
}> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  const kindOf = new Map<string, Kind>();
  const bytes = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  let failed = 0;
  devTools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.status >= 400) failed++;
    kindOf.set(requestId, kinds.find((kind) => kind === type) ?? 'other');
  });
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kindOf.get(requestId) ?? 'other'] += encodedDataLength;
  });
  await devTools.send('Network.enable');

  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (response?.status() !== 200) throw new Error(`${url} answers ${response?.status()}`);
  await page.evaluate(async () => {
    const step = window.innerHeight / 2;
    for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
      window.scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const blockingScripts = await page.evaluate(() => {
    const holdsUp = (script: HTMLScriptElement) =>
      !script.async &&
      !script.defer &&
      script.type !== 'module' &&
      script.type !== 'application/ld+json';
    const written = [...document.scripts].filter(holdsUp).length;
    const loaded = performance
      .getEntriesByType('resource')
      .filter((entry) => 'initiatorType' in entry && entry.initiatorType === 'script')
      .filter(
        (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
      );
    return Math.max(written, loaded.length);
  });
  await context.close();
  return { bytes, requests: kindOf.size, failed, blockingScripts };
}
