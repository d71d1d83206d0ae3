import { anyMember, anyStaff, memberWith, type SiteRole, sitesWhere } from '@mingtang/tenancy';
import type { Access, Where } from 'payload';

/** Those who write. */
export const writers: SiteRole[] = ['editor', 'reviewer', 'publisher', 'site-admin'];
/** Those who decide what is public. */
export const deciders: SiteRole[] = ['publisher', 'site-admin'];

/** Members read; writers write drafts; what is live is deleted by those who may withdraw it. */
export const contentAccess = {
  read: anyMember,
  create: memberWith(...writers),
  update: memberWith(...writers),
  delete: draftsOfWriters,
  // Rows are kept to the user's sites by tenancy, which knows that versions hold the site elsewhere.
  readVersions: anyStaff as Access,
};

async function draftsOfWriters({ req }: Parameters<Access>[0]): Promise<Where | false> {
  const [decided, written] = [await sitesWhere(req, deciders), await sitesWhere(req, writers)];
  if (written.length === 0) return false;
  return {
    or: [
      { site: { in: decided } },
      { and: [{ site: { in: written } }, { _status: { equals: 'draft' } }] },
    ],
  };
}
