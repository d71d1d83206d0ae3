import { siteSnapshot } from '@mingtang/editorial';
import { Refused, say } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { CheckFault } from '../domain/check-fault.ts';
import { type CheckResult, checklist, type Severity } from '../domain/checklist.ts';
import { type LawReference, lawWords } from '../domain/laws.ts';
import { type Place, purposeOf, titlesIn } from '../domain/snapshot.ts';
import { refusals } from '../refusals.ts';
import { type FaultsOf, unpublishable } from './faults-of.ts';
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

/**
 * The musts are those by which a submission is judged, `faultsOf`; the national rules give them their
 * titles and laws, and add what should be.
 *
 * @throws 404 where the user may not know of the site
 */
export async function checklistOf(
  req: PayloadRequest,
  { id, faultsOf }: { id: string; faultsOf: FaultsOf },
): Promise<ToldChecklist> {
  await permit(req, await siteOf(req, id), 'concerned');
  const found = await siteSnapshot(req, id);
  if (!found) throw new Refused(req, refusals['not-found']);
  const { snapshot, faults } = found;
  const barred = unpublishable(faults).map(({ words, at }) => ({
    message: say(req, words),
    ...(at && { at }),
  }));
  const missing = snapshot ? await faultsOf(snapshot) : [];
  const results = snapshot ? checklist({ ...snapshot, purpose: purposeOf(snapshot.site) }) : [];
  const titles = snapshot ? titlesIn(snapshot) : new Map<string, string>();
  const byCode = Map.groupBy(missing, ({ code }) => code);
  const checks = results.map((result) => {
    const found = result.severity === 'must' ? (byCode.get(result.code) ?? []) : toldFaults(result);
    byCode.delete(result.code);
    return told(req, { result, found, titles });
  });
  for (const [code, found] of byCode) checks.push(ofOwnRules(req, { code, found, titles }));
  if (barred.length > 0) checks.unshift(cannotBePublic(req, barred));
  return { mayOpen: barred.length === 0 && missing.length === 0, checks };
}

const toldFaults = ({ code, findings }: CheckResult): CheckFault[] =>
  findings.map(({ where, words }) => ({ code, words, place: where }));

type Titles = ReadonlyMap<string, string>;

function told(
  req: PayloadRequest,
  { result, found, titles }: { result: CheckResult; found: CheckFault[]; titles: Titles },
): ToldCheck {
  const { code, severity, title, law } = result;
  return {
    code,
    severity,
    title: say(req, title),
    ...(law && { law: citation(req, law) }),
    isPassed: found.length === 0,
    findings: found.map((fault) => finding(req, fault, titles)),
  };
}

/** What a city asks for beyond the national rules. */
function ofOwnRules(
  req: PayloadRequest,
  { code, found, titles }: { code: string; found: CheckFault[]; titles: Titles },
): ToldCheck {
  return {
    code,
    title: say(req, { zh: '本地要求', en: 'Asked for here' }),
    severity: 'must',
    isPassed: false,
    findings: found.map((fault) => finding(req, fault, titles)),
  };
}

function finding(
  req: PayloadRequest,
  { words, at, place }: CheckFault,
  titles: Titles,
): ToldFinding {
  return {
    message: say(req, words),
    at: at ?? (place && titles.get(place.id)) ?? '',
    ...(place && { place, href: formOf(place) }),
  };
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
