import { get } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * What a reader gets at a public address of a Mingtang on this machine. Browsers know that every
 * `….localhost` is here; Node asks the system, which may not.
 */
export async function readPublic(address: string): Promise<{ status: number; text: string }> {
  const { host, port, pathname, search } = new URL(address);
  return new Promise((resolve, reject) => {
    const request = get(
      { host: '127.0.0.1', port, path: pathname + search, headers: { host }, timeout: 10_000 },
      (answer) => {
        text(answer).then(
          (body) => resolve({ status: answer.statusCode ?? 0, text: body }),
          reject,
        );
      },
    );
    request.once('timeout', () => request.destroy(new Error(`${address} did not answer in 10 s`)));
    request.once('error', reject);
  });
}
