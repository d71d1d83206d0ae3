import config from '@payload-config';
import { REST_GET } from '@payloadcms/next/routes';

const answer = REST_GET(config);

/** Drafts, at a short address that people pass on: what `editorial` answers below `/api`. */
export function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  return answer(request, { params: params.then(({ token }) => ({ slug: ['look', token] })) });
}
