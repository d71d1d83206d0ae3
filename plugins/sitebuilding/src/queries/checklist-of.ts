import { siteSnapshot } from '@mingtang/editorial';
import { Refused, say } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { checklist, mayOpen, type Severity } from '../domain/checklist.ts';
import { type LawReference, lawWords } from '../domain/laws.ts';
import { type Place, titlesIn } from '../domain/snapshot.ts';
import { refusals } from '../refusals.ts';
import { unpublishable } from './faults-of.ts';
import { siteOf } from './site-at-hand.ts';
import { permit } from './who-decides.ts';

/** The checklist of a site as it stands now, in the language of whoever asks. */
export interface ToldChecklist {
  mayOpen: boolean;
  checks: ToldCheck[];
}

export interface ToldCheck {
  code: string;
  title: string;
  severity: Severity;
  /** As people cite it. */
  law?: string;
  isPassed: boolean;
  findings: ToldFinding[];
}

export interface ToldFinding {
  /** What is wrong, and what to do. */
  message: string;
  /** The document's title. */
  at?: string;
  place?: Place;
  /** Of the form in which it is mended, below the host of the staff side. */
  href?: string;
}

/** @throws 404 where the user may not know of the site */
export async function checklistOf(req: PayloadRequest, id: string): Promise<ToldChecklist> {
  await permit(req, await siteOf(req, id), 'concerned');
  const found = await siteSnapshot(req, id);
  if (!found) throw new Refused(req, refusals['not-found']);
  const { snapshot, faults } = found;
  const results = snapshot ? checklist({ ...snapshot, purpose: 'organ' }) : [];
  const titles = snapshot ? titlesIn(snapshot) : new Map<string, string>();
  const barred = unpublishable(faults).map(({ words, at }) => ({
    message: say(req, words),
    ...(at && { at }),
  }));
  const checks: ToldCheck[] = results.map(({ title, law, findings, ...result }) => ({
    ...result,
    title: say(req, title),
    ...(law && { law: citation(req, law) }),
    findings: findings.map(({ where, words }) => ({
      message: say(req, words),
      at: titles.get(where.id) ?? '',
      place: where,
      href: formOf(where),
    })),
  }));
  if (barred.length > 0) checks.unshift(cannotBePublic(req, barred));
  return { mayOpen: barred.length === 0 && mayOpen(results), checks };
}

function cannotBePublic(req: PayloadRequest, findings: ToldFinding[]): ToldCheck {
  return {
    code: 'unpublishable',
    title: say(req, {
      zh: '已发布的内容都能上线',
      en: 'What is published can become public',
    }),
    severity: 'must',
    isPassed: false,
    findings,
  };
}

const citation = (req: PayloadRequest, law: LawReference) => say(req, lawWords(law));

/** The form of a document, at the field: Payload names a field's element by its path. */
function formOf({ kind, id, field }: Place): string {
  const at = field ? `#field-${field.replaceAll('.', '__')}` : '';
  return `/admin/collections/${kind}s/${id}${at}`;
}
