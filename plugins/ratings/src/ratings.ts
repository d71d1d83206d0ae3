import type { Config, Plugin } from 'payload';
import { endpointsOfTickets } from './endpoints/of-tickets.ts';

const admin = '@mingtang/ratings/admin';

/** Adds the tickets 差评工单 about bad ratings and their screens. Comes after `cases`, which is given `sequelOfCase`. */
export function ratings(): Plugin {
  return (config: Config): Config => {
    const components = config.admin?.components;
    return {
      ...config,
      endpoints: [...(config.endpoints ?? []), ...endpointsOfTickets],
      admin: {
        ...config.admin,
        components: {
          ...components,
          beforeDashboard: [...(components?.beforeDashboard ?? []), `${admin}#TicketsPressing`],
          afterNavLinks: [...(components?.afterNavLinks ?? []), `${admin}#RatingsLink`],
          views: {
            ...components?.views,
            ratings: { Component: `${admin}#Tickets`, path: '/ratings', exact: true },
            rating: { Component: `${admin}#Ticket`, path: '/ratings/:id', exact: true },
          },
        },
      },
    };
  };
}
