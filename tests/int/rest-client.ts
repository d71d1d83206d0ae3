import { handleEndpoints, type SanitizedConfig } from 'payload';

/** A person who is signed in, as far as HTTP knows them. */
export interface Person {
  id: string;
  cookie: string;
}

export interface Answer {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the tests are about
  body: any;
}

export interface Asking {
  as?: Person | undefined;
  body?: unknown;
  headers?: Record<string, string>;
  /** In place of `body`, as they are sent. */
  bytes?: Uint8Array<ArrayBuffer>;
}

/** Asks Payload's REST handlers in this process, as a browser with the person's cookie would. */
export function restClient(config: SanitizedConfig) {
  const send = (
    { method, path }: { method: string; path: string },
    { as, body, headers, bytes }: Asking,
  ) =>
    handleEndpoints({
      config,
      request: new Request(`${config.serverURL}/api${path}`, {
        method,
        headers: {
          Origin: config.serverURL,
          'Content-Type': 'application/json',
          ...(as && { Cookie: as.cookie }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(bytes && { body: bytes }),
      }),
    });
  return {
    /** The answer as it came, for what is no text. */
    fetch: (method: string, path: string, asking: Asking = {}): Promise<Response> =>
      send({ method, path }, asking),
    async ask(method: string, path: string, asking: Asking = {}): Promise<Answer> {
      const response = await send({ method, path }, asking);
      const text = await response.text();
      const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
      return { status: response.status, text, body: isJson ? JSON.parse(text) : undefined };
    },
    async signIn(email: string, password: string): Promise<Person> {
      const login = { method: 'POST', path: '/users/login' };
      const response = await send(login, { body: { email, password } });
      const { user } = (await response.json()) as { user: { id: string } };
      return { id: user.id, cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '' };
    },
  };
}
