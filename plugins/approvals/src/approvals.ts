import type { CollectionConfig, Config, Plugin } from 'payload';
import { calendarDays } from './collections/calendar-days.ts';
import { delegations } from './collections/delegations.ts';
import { flows } from './collections/flows.ts';
import { endpointsOfApprovals } from './endpoints/of-approvals.ts';
import type { SubjectKind, WaitingKind } from './ports.ts';
import { withWaiting } from './queries/waiting-of.ts';

export interface ApprovalsOptions {
  /** What flows decide on. */
  kinds: readonly SubjectKind[];
  /** What else waits for people, shown with what flows bring them. */
  waiting?: readonly WaitingKind[];
}

/**
 * Adds flows, delegations, what staff do with them over REST, and the calendar by which all
 * deadlines are counted. Comes after `tenancy`.
 */
export function approvals({ kinds, waiting = [] }: ApprovalsOptions): Plugin {
  return (config: Config): Config => ({
    ...config,
    admin: withScreens(config.admin, kinds),
    custom: withWaiting(config.custom, waiting),
    collections: [
      ...(config.collections ?? []).map(withSuperior),
      calendarDays,
      flows(kinds),
      delegations,
    ],
    endpoints: [...(config.endpoints ?? []), ...endpointsOfApprovals(kinds)],
  });
}

const admin = '@mingtang/approvals/admin';

function withScreens(before: Config['admin'], kinds: readonly SubjectKind[]): Config['admin'] {
  const { components } = before ?? {};
  return {
    ...before,
    components: {
      ...components,
      beforeNavLinks: [...(components?.beforeNavLinks ?? []), `${admin}#InboxLink`],
      views: {
        ...components?.views,
        inbox: {
          Component: { path: `${admin}#Inbox`, serverProps: { kinds } },
          path: '/inbox',
          exact: true,
        },
        inboxItem: {
          Component: { path: `${admin}#InboxItem`, serverProps: { kinds } },
          path: '/inbox/:instance',
        },
      },
    },
  };
}

/** Whom a person works under is said with what they are at a site. */
function withSuperior(collection: CollectionConfig): CollectionConfig {
  if (collection.slug !== 'memberships') return collection;
  return {
    ...collection,
    fields: [
      ...collection.fields,
      {
        name: 'superior',
        type: 'relationship',
        relationTo: 'users',
        label: { zh: '上级', en: 'Superior' },
        admin: {
          description: {
            zh: '流程中“提交人的上级”指此人。',
            en: 'Whom flows mean by the superior of whoever submits.',
          },
        },
      },
    ],
  };
}
