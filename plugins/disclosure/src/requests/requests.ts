import type { Config, Plugin } from 'payload';
import { endpointsOfRequests } from './endpoints/of-requests.ts';

const admin = '@mingtang/disclosure/admin';

/** Adds requests for information 依申请公开 and their screens. Comes after `tenancy` and `approvals`. */
export function informationRequests(): Plugin {
  return (config: Config): Config => {
    const components = config.admin?.components;
    return {
      ...config,
      endpoints: [...(config.endpoints ?? []), ...endpointsOfRequests],
      admin: {
        ...config.admin,
        components: {
          ...components,
          afterNavLinks: [...(components?.afterNavLinks ?? []), `${admin}#RequestsLink`],
          views: {
            ...components?.views,
            requests: { Component: `${admin}#Requests`, path: '/requests', exact: true },
            newRequest: { Component: `${admin}#NewRequest`, path: '/requests/new', exact: true },
            request: { Component: `${admin}#Request`, path: '/requests/:id', exact: true },
          },
        },
      },
    };
  };
}
