import { type Load, loadGenerator } from './gateway/load.ts';
import { mountSampleSite, writeSampleSite } from './gateway/sample-site.ts';
import {
  freePort,
  nginxEncoding,
  type ServerProcess,
  startGateway,
  startNginx,
} from './gateway/server-process.ts';
import { type Row, report } from './report.ts';
import { countFrom, median } from './stack/figures.ts';
import { run } from './stack/run.ts';

/**
 * Requests a second of one precompressed page, against nginx. The two take turns; each round gives
 * one ratio, and the ratio told is the median of them.
 */
const rounds = countFrom('BENCH_ROUNDS', 7);
const seconds = countFrom('BENCH_SECONDS', 4);
const connections = countFrom('BENCH_CONNECTIONS', 64);
const target = { ratio: 0.5 };

interface Round {
  perSecond: number;
  p99Ms: number;
  /** Of the server, for one request. */
  cpuMicroseconds?: number;
}

await run('gateway', async ({ folder, atEnd }) => {
  const generator = loadGenerator();
  const peer = nginxEncoding();
  const encoding = peer?.name ?? 'br';
  console.log(
    `load: ${generator.name}, ${connections} connections, ${rounds} rounds of ${seconds} s, ${encoding}`,
  );

  const siteDir = await writeSampleSite(folder);
  const port = await freePort();
  await mountSampleSite(folder, `127.0.0.1:${port}`);
  const gateway = await startGateway({ dataDir: folder, logDir: folder, port });
  atEnd(gateway.stop);
  const nginx = peer && (await startNginx({ folder, siteDir, encoding: peer }));
  if (nginx !== undefined) {
    atEnd(nginx.stop);
    await requireSamePage(gateway, nginx, encoding);
  }

  const taken = { gateway: [] as Round[], nginx: [] as Round[] };
  for (let round = 0; round < rounds + 1; round++) {
    const warmUp = round === 0;
    const load = { encoding, connections, seconds: warmUp ? 1 : seconds };
    const ours = await measure(gateway, load);
    const theirs = nginx && (await measure(nginx, load));
    if (warmUp) continue;
    taken.gateway.push(ours);
    if (theirs !== undefined) taken.nginx.push(theirs);
  }

  const rows: Row[] = figures('gateway', taken.gateway);
  if (nginx === undefined) {
    console.log('nginx is not installed, or serves no precompressed files: not compared.');
  } else {
    const ratios = taken.gateway.map(
      (ours, i) => ours.perSecond / (taken.nginx[i]?.perSecond ?? Number.NaN),
    );
    rows.push(...figures('nginx', taken.nginx), {
      name: 'gateway against nginx, requests',
      value: median(ratios),
      unit: '×',
      target: { atLeast: target.ratio },
    });
  }
  report('gateway', rows);

  async function measure(server: ServerProcess, load: Omit<Load, 'url'>): Promise<Round> {
    const before = server.cpuMicroseconds();
    const result = await generator.drive({ ...load, url: `${server.url}/` });
    const after = server.cpuMicroseconds();
    if (result.errors > 0)
      throw new Error(`${server.url} failed ${result.errors} of ${result.requests} requests`);
    const spent = before === undefined || after === undefined ? undefined : after - before;
    return {
      perSecond: result.perSecond,
      p99Ms: result.p99Ms,
      cpuMicroseconds: spent === undefined ? undefined : spent / result.requests,
    };
  }
});

function figures(name: string, taken: Round[]): Row[] {
  const cpu = taken.flatMap(({ cpuMicroseconds = [] }) => cpuMicroseconds);
  return [
    {
      name: `${name}, requests`,
      value: median(taken.map(({ perSecond }) => perSecond)),
      unit: '/s',
    },
    { name: `${name}, p99`, value: median(taken.map(({ p99Ms }) => p99Ms)), unit: 'ms' },
    ...(cpu.length > 0
      ? [{ name: `${name}, processor time of a request`, value: median(cpu), unit: 'µs' }]
      : []),
  ];
}

/** Both must send the same page in the same encoding, or the ratio says nothing. */
async function requireSamePage(
  one: ServerProcess,
  other: ServerProcess,
  encoding: string,
): Promise<void> {
  const [ours, theirs] = await Promise.all(
    [one, other].map(async ({ url }) => {
      const response = await fetch(url, { headers: { 'accept-encoding': encoding } });
      return {
        encoding: response.headers.get('content-encoding'),
        length: response.headers.get('content-length'),
        page: await response.text(),
      };
    }),
  );
  if (ours?.encoding !== encoding || JSON.stringify(ours) !== JSON.stringify(theirs)) {
    throw new Error('The gateway and nginx do not send the same page in the same encoding');
  }
}
