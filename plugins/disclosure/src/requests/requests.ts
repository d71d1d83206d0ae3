import type { Config, Plugin } from 'payload';
import { endpointsOfReports } from './endpoints/of-reports.ts';
import { endpointsOfRequests } from './endpoints/of-requests.ts';

const admin = '@mingtang/disclosure/admin';

/** Adds requests for information 依申请公开 and their screens. Comes after `tenancy` and `approvals`. */
export function informationRequests(): Plugin {
  return (config: Config): Config => {
    const components = config.admin?.components;
    return {
      ...config,
      endpoints: [...(config.endpoints ?? []), ...endpointsOfRequests, ...endpointsOfReports],
      admin: {
        ...config.admin,
        components: {
          ...components,
          beforeDashboard: [...(components?.beforeDashboard ?? []), `${admin}#RequestsPressing`],
          afterNavLinks: [...(components?.afterNavLinks ?? []), `${admin}#RequestsLink`],
          views: {
            ...components?.views,
            requests: { Component: `${admin}#Requests`, path: '/requests', exact: true },
            newRequest: { Component: `${admin}#NewRequest`, path: '/requests/new', exact: true },
            annualReport: {
              Component: `${admin}#AnnualReport`,
              path: '/annual-report/:site',
              exact: true,
            },
            request: { Component: `${admin}#Request`, path: '/requests/:id', exact: true },
          },
        },
      },
    };
  };
}
