import type { Config, Plugin } from 'payload';

const admin = '@mingtang/subscriptions/admin';

/**
 * Adds the counts of followers. Comes after `tenancy` and `mail`; followers come in by `intake`, as
 * `subscriptionKinds`, and are told by the jobs process (`keepFollowersInformed`).
 */
export function subscriptions(): Plugin {
  return (config: Config): Config => {
    const { components } = config.admin ?? {};
    return {
      ...config,
      admin: {
        ...config.admin,
        components: {
          ...components,
          afterNavLinks: [...(components?.afterNavLinks ?? []), `${admin}#FollowersLink`],
          views: {
            ...components?.views,
            followers: { Component: `${admin}#Followers`, path: '/followers' },
          },
        },
      },
    };
  };
}
