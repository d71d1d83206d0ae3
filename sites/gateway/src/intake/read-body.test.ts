import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BodyRefused, readFields } from './read-body.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const begin =
  '--b\r\ncontent-disposition: form-data; name="papers"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n';
const end = '\r\n--b--\r\n';

/** A form with a file on its way, and a log that keeps pieces of it when `kept` is told. */
function sending() {
  const body = new PassThrough();
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const incoming = Object.assign(body, { headers }) as unknown as IncomingMessage;
  const log = Promise.withResolvers<void>();
  let bytes = 0;
  const answer = readFields(incoming, {
    most: 10_000_000,
    async take(_field, _name, file: Readable) {
      await log.promise;
      for await (const chunk of file) bytes += chunk.length;
    },
  });
  const outcome = answer.then(
    () => `read ${bytes} bytes`,
    (error: unknown) => (error instanceof BodyRefused ? error.refusal : String(error)),
  );
  return { body, kept: log.resolve, outcome };
}

test('who sends nothing for a while is not waited for', async () => {
  const { body, kept, outcome } = sending();
  kept();
  body.write(begin);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await outcome).toBe('too-slow');
});

test('who has sent all is not called slow while it is being kept', async () => {
  const { body, kept, outcome } = sending();
  body.end(`${begin}photo${end}`);
  await vi.advanceTimersByTimeAsync(60_000);
  kept();
  expect(await outcome).toBe('read 5 bytes');
});

test('nor who has more to send and is not being read', async () => {
  const { body, kept, outcome } = sending();
  body.write(begin);
  body.write(Buffer.alloc(1_000_000));
  await vi.advanceTimersByTimeAsync(60_000);
  kept();
  await vi.advanceTimersByTimeAsync(0);
  body.end(end);
  expect(await outcome).toBe('read 1000000 bytes');
});
