import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A server under load, with all its processes. */
export interface ServerProcess {
  url: string;
  /** CPU time spent so far by all its processes, in microseconds; `undefined` where the system does not tell. */
  cpuMicroseconds(): number | undefined;
  stop(): Promise<void>;
}

/** The gateway as it runs in production: its own entry, a process per core, access log written to a file. */
export async function startGateway(options: {
  dataDir: string;
  /** Where its access log is written. */
  logDir: string;
  port: number;
}): Promise<ServerProcess> {
  const { dataDir, port } = options;
  const log = openSync(path.join(options.logDir, 'gateway-access.log'), 'a');
  const main = path.join(import.meta.dirname, '../../sites/gateway/src/main.ts');
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', log, 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PUBLIC_PORT: String(port),
      GATEWAY_METRICS_PORT: 'off',
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
    },
  });
  return ready(child, `http://127.0.0.1:${port}`);
}

/** An encoding nginx can serve from files, with the module to load for it where it is not built in. */
export interface NginxEncoding {
  name: 'br' | 'gzip';
  directive: 'brotli_static' | 'gzip_static';
  module?: string;
}

/** Brotli where nginx has the module, else gzip; `undefined` where nginx is not installed or has neither. */
export function nginxEncoding(): NginxEncoding | undefined {
  const { error, stderr } = spawnSync('nginx', ['-V'], { encoding: 'utf8' });
  if (error !== undefined) return undefined;
  const modules = /--modules-path=(\S+)/.exec(stderr)?.[1] ?? '/usr/lib/nginx/modules';
  const module = path.join(modules, 'ngx_http_brotli_static_module.so');
  if (existsSync(module)) return { name: 'br', directive: 'brotli_static', module };
  return stderr.includes('http_gzip_static_module')
    ? { name: 'gzip', directive: 'gzip_static' }
    : undefined;
}

/** nginx with a worker per core, sendfile, an open-file cache and a buffered access log. */
export async function startNginx(options: {
  folder: string;
  siteDir: string;
  encoding: NginxEncoding;
}): Promise<ServerProcess> {
  const { folder, siteDir, encoding } = options;
  const port = await freePort();
  const at = (name: string) => JSON.stringify(path.join(folder, name));
  const config = `
${encoding.module === undefined ? '' : `load_module ${JSON.stringify(encoding.module)};`}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes auto;
pid ${at('nginx.pid')};
error_log ${at('nginx-error.log')};
events { worker_connections 4096; }
http {
  types { text/html html; }
  charset utf-8;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=10000;
  open_file_cache_valid 1s;
  log_format answered '{"time":"$time_iso8601","method":"$request_method","status":$status,"bytes":$body_bytes_sent,"path":"$uri","seconds":$request_time}';
  access_log ${at('nginx-access.log')} answered buffer=64k flush=1s;
  client_body_temp_path ${at('nginx-body')};
  proxy_temp_path ${at('nginx-proxy')};
  fastcgi_temp_path ${at('nginx-fastcgi')};
  uwsgi_temp_path ${at('nginx-uwsgi')};
  scgi_temp_path ${at('nginx-scgi')};
  server {
    listen 127.0.0.1:${port};
    root ${JSON.stringify(siteDir)};
    ${encoding.directive} on;
    add_header Vary Accept-Encoding;
    add_header Cache-Control "public, max-age=0, s-maxage=5, must-revalidate";
    add_header X-Content-Type-Options nosniff;
    add_header X-Frame-Options DENY;
  }
}
`;
  const file = path.join(folder, 'nginx.conf');
  await writeFile(file, config);
  const child = spawn('nginx', ['-c', file, '-e', path.join(folder, 'nginx-error.log')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return ready(child, `http://127.0.0.1:${port}`);
}

async function ready(child: ChildProcess, url: string): Promise<ServerProcess> {
  const failed = once(child, 'error').then(([error]) => {
    throw error;
  });
  const deadline = performance.now() + 20_000;
  for (;;) {
    const answers = await Promise.race([fetch(url).then(answered, () => false), failed]);
    if (answers) break;
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    if (performance.now() > deadline) throw new Error(`${url} does not answer after 20 s`);
    await wait(50);
  }
  return {
    url,
    cpuMicroseconds: () => (child.pid === undefined ? undefined : cpuOfTree(child.pid)),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

// Whatever the status: which host the server answers for is not known here.
async function answered(response: Response): Promise<boolean> {
  await response.arrayBuffer();
  return true;
}

/** From Linux's /proc: user and system time of a process and its children, in ticks of 10 ms. */
function cpuOfTree(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    const own = (Number(fields[11]) + Number(fields[12])) * 10_000;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean);
    return children.reduce((sum, child) => sum + (cpuOfTree(Number(child)) ?? 0), own);
  } catch {
    return undefined;
  }
}

/** A port nobody holds just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system named no port');
  return address.port;
}
