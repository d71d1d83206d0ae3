import type { Words } from '@mingtang/tenancy';
import { altText } from './checks/alt-text.ts';
import { brokenLink } from './checks/broken-link.ts';
import { colours } from './checks/colours.ts';
import { columnTags, emptyColumn, requiredColumn, updatePeriod } from './checks/columns.ts';
import { contacts } from './checks/contacts.ts';
import { emptyBlock } from './checks/empty-block.ts';
import { homePage } from './checks/home-page.ts';
import { identifiers } from './checks/identifiers.ts';
import { leaders } from './checks/leaders.ts';
import { sampleText } from './checks/sample-text.ts';
import type { LawReference } from './laws.ts';
import { requiredColumns } from './required-columns.ts';
import type { Check, Finding, Snapshot } from './snapshot.ts';

const checks = {
  'home-page': homePage,
  'required-column': requiredColumn,
  'empty-column': emptyColumn,
  identifiers,
  contacts,
  leaders,
  'sample-text': sampleText,
  'empty-block': emptyBlock,
  'broken-link': brokenLink,
  'alt-text': altText,
  colours,
  'column-tags': columnTags,
  'update-period': updatePeriod,
};
export type CheckCode = keyof typeof checks;

/** `must` keeps a site from opening; `should` is told and does not. */
export type Severity = 'must' | 'should';

/** How a city applies a check: plain data, kept and adapted as such. */
export interface Rule<Options> {
  severity: Severity;
  isOn: boolean;
  law?: LawReference;
  options: Options;
}

type OptionsOf<C> = C extends Check<infer Options> ? Options : never;
export type Ruleset = { [Code in CheckCode]: Rule<OptionsOf<(typeof checks)[Code]>> };

const must = { severity: 'must', isOn: true, options: null } as const;
const six = ['organizer', 'siteCode', 'icp', 'police', 'conacUrl', 'reportErrorUrl'] as const;

/**
 * The national rules as far as their texts were at hand (see `laws`). Which identifiers a channel
 * shows, which columns a level owes beyond the regulation, and which contacts, are read differently
 * from place to place and stand in `options`.
 */
export const nationalRules: Ruleset = {
  'home-page': { ...must, law: { law: 'website-guideline' } },
  'required-column': {
    ...must,
    law: { law: 'disclosure-regulation', place: '第十二条、第二十条' },
    options: { byLevel: requiredColumns },
  },
  'empty-column': { ...must, law: { law: 'website-inspection' } },
  identifiers: {
    ...must,
    law: { law: 'website-guideline' },
    options: { site: [...six], channel: [...six] },
  },
  contacts: {
    ...must,
    law: { law: 'disclosure-regulation', place: '第二十条第二项' },
    options: { fields: ['address', 'phone', 'hours'] },
  },
  leaders: { ...must, law: { law: 'disclosure-regulation', place: '第二十条第二项' } },
  'sample-text': { ...must },
  'empty-block': { ...must, law: { law: 'website-guideline' } },
  'broken-link': { ...must, law: { law: 'website-inspection' } },
  'alt-text': { ...must, law: { law: 'accessibility-law', place: '第三十二条' } },
  colours: { ...must, law: { law: 'accessibility-standard' } },
  'column-tags': { ...must, law: { law: 'website-guideline' } },
  'update-period': { ...must, severity: 'should', law: { law: 'website-inspection' } },
};

export interface CheckResult {
  code: CheckCode;
  title: Words;
  severity: Severity;
  law?: LawReference;
  isPassed: boolean;
  /** Everything that is wrong, each with where to mend it. */
  findings: Finding[];
}

/** The go-live checklist 开通检查单 of a site: every check that is on, passed or not, in order of the rules. */
export function checklist(snapshot: Snapshot, rules: Ruleset = nationalRules): CheckResult[] {
  return (Object.keys(checks) as CheckCode[]).flatMap((code) => {
    const { severity, isOn, law, options } = rules[code];
    if (!isOn) return [];
    const check = checks[code] as Check<unknown>;
    const findings = check.find(snapshot, options);
    return [
      {
        code,
        title: check.title,
        severity,
        ...(law && { law }),
        isPassed: findings.length === 0,
        findings,
      },
    ];
  });
}

/** Whether nothing that must be mended is left. */
export function mayOpen(results: readonly CheckResult[]): boolean {
  return results.every(({ isPassed, severity }) => isPassed || severity === 'should');
}
