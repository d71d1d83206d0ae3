import { namesOf, type WaitingKind } from '@mingtang/approvals';
import { askedRows, draftRows } from '../store/cases.ts';
import { handledSites, signedSites } from './roles-here.ts';

const most = 200;

/**
 * What of cases waits for people and goes through no flow, for `approvals({ waiting })`: opinions that
 * their departments are asked for, and drafts that they, or those who delegated to them, are to sign.
 */
export const waitingCases: WaitingKind[] = [
  {
    kind: 'case-opinions',
    label: { zh: '部门意见', en: 'Opinions on cases' },
    async waiting(req) {
      const sites = [...(await handledSites(req)).keys()];
      return (await askedRows(req, { sites, limit: most })).map((row) => ({
        id: `${row.case} ${row.opinion}`,
        site: row.site,
        title: `${row.number} ${row.itemName}`,
        href: `/admin/cases/${row.case}`,
        what: { zh: '待答复', en: 'To be answered' },
        due: row.until,
        at: new Date(row.at).toISOString(),
      }));
    },
  },
  {
    kind: 'case-signatures',
    label: { zh: '办件决定', en: 'Decisions on cases' },
    async waiting(req) {
      const person = String(req.user?.id);
      const signed = await signedSites(req);
      const rows = await draftRows(req, { sites: [...signed.keys()], limit: most });
      const mine = rows.flatMap((row) => {
        const { own, for: principals } = signed.get(row.site) ?? { own: false, for: [] };
        if (row.proposedBy === person) return [];
        const principal = own ? undefined : principals.find((each) => each !== row.proposedBy);
        return own || principal ? [{ row, principal }] : [];
      });
      const names = await namesOf(
        req,
        mine.map(({ principal }) => principal),
      );
      return mine.map(({ row, principal }) => ({
        id: row.id,
        site: row.site,
        title: `${row.number} ${row.itemName}`,
        href: `/admin/cases/${row.id}`,
        what: { zh: '待签发', en: 'To be signed' },
        ...(row.dueOn && { due: row.dueOn }),
        at: new Date(row.at).toISOString(),
        ...(principal && { forName: names.get(principal) ?? '' }),
      }));
    },
  },
];
