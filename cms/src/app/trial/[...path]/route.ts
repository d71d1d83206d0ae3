import config from '@payload-config';
import { REST_GET } from '@payloadcms/next/routes';

const answer = REST_GET(config);

/** Sites on trial, at a short address that people pass on: what `sitebuilding` answers below `/api`. */
export function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  return answer(request, { params: params.then(({ path }) => ({ slug: ['trial', ...path] })) });
}
