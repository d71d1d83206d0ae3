import { siteNames } from '@mingtang/approvals';
import type { Day, Light } from '@mingtang/approvals/clock';
import type { InteractionPhase } from '@mingtang/publication/records';
import { asSystem, idOf } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { ConsultationDocument } from '../../collections/consultations.ts';
import type { SurveyDocument } from '../../collections/surveys.ts';
import { phaseAt, resultDue } from '../domain/rules.ts';
import { answerCounts } from '../store/answers.ts';
import { commentCounts } from '../store/comments.ts';
import { readSites } from './roles-here.ts';

/** A consultation or a survey as the list shows it. */
export interface ListedParticipation {
  kind: 'consultation' | 'survey';
  id: string;
  title: string;
  site: string;
  phase: InteractionPhase;
  from: string;
  until: string;
  /** How many comments or answers came, and how many comments nobody sorted. */
  received: number;
  unsorted: number;
  /** Until when the result is due. */
  due?: { on: Day; light: Light };
}

const longest = 100;

/** What is, or was, put to the public at the sites of the user: what ends last first. */
export async function participationInHand(req: PayloadRequest): Promise<ListedParticipation[]> {
  const sites = await readSites(req);
  if (sites.length === 0) return [];
  const published = async <T>(collection: string) =>
    (
      await req.payload.find({
        ...asSystem(req, 'whether the user works on these sites was asked'),
        collection: collection as 'articles',
        depth: 0,
        limit: longest,
        sort: '-until',
        where: { and: [{ site: { in: sites } }, { publishedAt: { exists: true } }] },
      })
    ).docs as unknown as T[];
  const [consultations, surveys] = [
    await published<ConsultationDocument>('consultations'),
    await published<SurveyDocument>('surveys'),
  ];
  const comments = await commentCounts(
    req,
    consultations.map(({ id }) => id),
  );
  const answers = await answerCounts(
    req,
    surveys.map(({ id }) => id),
  );
  const names = await siteNames(req, sites);
  const now = new Date();
  const common = ({ id, title, site, from, until }: ConsultationDocument | SurveyDocument) => ({
    ...{ id, title, from, until },
    site: names.get(idOf(site)) ?? '',
    phase: phaseAt({ from, until }, now),
  });
  return [
    ...consultations.map((one): ListedParticipation => {
      const { received, unsorted } = comments(one.id);
      const due = resultDue(one, { now, isTold: Boolean(one.result) });
      return { kind: 'consultation', ...common(one), received, unsorted, ...(due && { due }) };
    }),
    ...surveys.map(
      (one): ListedParticipation => ({
        kind: 'survey',
        ...common(one),
        received: answers.get(one.id) ?? 0,
        unsorted: 0,
      }),
    ),
  ].toSorted((a, b) => b.until.localeCompare(a.until));
}

/** What of it cannot wait: results that are due soon, or overdue. */
export async function pressingResults(req: PayloadRequest): Promise<ListedParticipation[]> {
  return (await participationInHand(req)).filter(({ due }) => due && due.light !== 'green');
}
