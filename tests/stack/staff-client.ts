import type { Mingtang, SignIn } from './mingtang.ts';

/** One of the staff, signed in over HTTP as their browser would be. */
export interface StaffClient {
  ask(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<StaffAnswer>;
}

interface StaffAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the tests are about
  body: any;
}

/** The sign-in of a person of the demo. */
export function signInOf({ signIns }: Pick<Mingtang, 'signIns'>, email: string): SignIn {
  const signIn = signIns.find((known) => known.email === email);
  if (!signIn) throw new Error(`Nobody of the demo is called ${email}`);
  return signIn;
}

export async function staffClient(
  mingtang: Pick<Mingtang, 'signIns' | 'cmsUrl'>,
  email: string,
): Promise<StaffClient> {
  const { password } = signInOf(mingtang, email);
  let cookie = '';
  const send = (method: string, path: string, body?: unknown) =>
    fetch(`${mingtang.cmsUrl}/api${path}`, {
      method,
      signal: AbortSignal.timeout(60_000),
      headers: {
        origin: mingtang.cmsUrl,
        'content-type': 'application/json',
        ...(cookie && { cookie }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const login = await send('POST', '/users/login', { email, password });
  if (!login.ok) throw new Error(`${email} cannot sign in: status ${login.status}`);
  cookie = login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return {
    async ask(method, path, body) {
      const answer = await send(method, path, body);
      const text = await answer.text();
      return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text };
    },
  };
}
