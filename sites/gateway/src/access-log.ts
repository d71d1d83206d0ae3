import type { Answer } from './answers/answer.ts';
import { encodedPath } from './http/request-target.ts';

/** One answer, as the log tells it. Neither the reader's address nor the query: who asked for what is nobody's business. */
type AccessLine = Pick<Answer, 'route' | 'status' | 'site' | 'publishedPath'> & {
  method: string | undefined;
  bytes: number;
  ms: number;
};

export interface AccessLogOptions {
  write(lines: string): void;
  batchBytes: number;
}

export interface AccessLog {
  add(line: AccessLine): void;
  flush(): void;
}

const flushEveryMs = 250;

/**
 * Gathers lines, in the form of pino's, and writes at most `batchBytes` of them at once: a write for
 * each answer costs more than finding and sending a page that is in memory.
 */
export function accessLog({ write, batchBytes }: AccessLogOptions): AccessLog {
  let batch = '';
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (batch === '') return;
    const lines = batch;
    batch = '';
    write(lines);
  }

  return {
    add(line) {
      const text = lineOf(line);
      if (batch.length + text.length > batchBytes) flush();
      batch += text;
      timer ??= setTimeout(flush, flushEveryMs).unref();
    },
    flush,
  };
}

function lineOf({ method, route, status, site, publishedPath, bytes, ms }: AccessLine): string {
  const where = site === undefined ? '' : `,"site":"${site}"`;
  // Escaped as in the address bar, so that a character is a byte.
  const what = publishedPath === undefined ? '' : `,"path":"${encodedPath(publishedPath)}"`;
  return `{"level":30,"time":${Date.now()},"name":"gateway","method":"${method}","route":"${route}","status":${status}${where}${what},"bytes":${bytes},"ms":${ms},"msg":"answered"}\n`;
}
