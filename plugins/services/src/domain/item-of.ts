import type {
  Audience,
  Channel,
  EnterpriseEvent,
  ExerciseLevel,
  Handling,
  ItemType,
  Limit,
  LimitUnit,
  MaterialForm,
  MaterialSource,
  Necessity,
  OnlineDepth,
  OrganKind,
  PersonEvent,
  Reach,
  ResultType,
  ServiceFile,
  ServicePlace,
  ServiceTheme,
  SpecialProcedure,
  StepKind,
} from '@mingtang/publication/records';
import type { Item } from './item.ts';

type Text = string | null | undefined;
type Reference = string | { id: string } | null | undefined;
type Rows<T> = T[] | null | undefined;
type LimitGroup = { amount?: number | null; unit?: LimitUnit | null } | null | undefined;

/** An item as its form holds it, whole or half filled in; files at depth 0. */
export interface ItemDocument {
  name?: Text;
  summary?: Text;
  slug?: Text;
  keywords?: Rows<string>;
  type?: ItemType | null;
  levels?: Rows<ExerciseLevel>;
  organ?: { name?: Text; code?: Text } | null;
  organKind?: OrganKind | null;
  delegatedBy?: Text;
  baseCode?: Text;
  implementationCode?: Text;
  bases?: Rows<{ law?: Text; article?: Text; text?: Text }>;
  audiences?: Rows<Audience>;
  personEvents?: Rows<PersonEvent>;
  enterpriseEvents?: Rows<EnterpriseEvent>;
  themes?: Rows<ServiceTheme>;
  conditions?: Text;
  handling?: Handling | null;
  statutoryLimit?: LimitGroup;
  promisedLimit?: LimitGroup;
  retentionYears?: number | null;
  limitNote?: Text;
  steps?: Rows<{
    name?: Text;
    kind?: StepKind | null;
    handler?: Text;
    limit?: LimitGroup;
    standard?: Text;
  }>;
  special?: Rows<{ procedure?: SpecialProcedure | null; limit?: LimitGroup; note?: Text }>;
  materials?: Rows<{
    name?: Text;
    necessity?: Necessity | null;
    forms?: Rows<MaterialForm>;
    when?: Text;
    copies?: number | null;
    source?: MaterialSource | null;
    issuer?: Text;
    isShared?: boolean | null;
    blank?: Reference;
    sample?: Reference;
    guide?: Text;
    standard?: Text;
    basis?: Text;
  }>;
  channels?: Rows<Channel>;
  visits?: number | null;
  visitReason?: Text;
  fullyOnline?: boolean | null;
  byMail?: boolean | null;
  onlineDepth?: OnlineDepth | null;
  reach?: Reach | null;
  booking?: Text;
  consultPhone?: Text;
  complaintPhone?: Text;
  places?: Rows<PlaceRow>;
  form?: Text;
  results?: Rows<{ name?: Text; type?: ResultType | null; validity?: Text; sample?: Reference }>;
  fees?: Rows<{ name?: Text; standard?: Text; basis?: Text; reduction?: Text }>;
  faqs?: Rows<{ question?: Text; answer?: Text }>;
}

interface PlaceRow {
  name?: Text;
  address?: Text;
  hours?: Text;
  phone?: Text;
  directions?: Text;
}

/**
 * What a form says, as an item. What is not filled in is empty, or left out where the record leaves it out;
 * whether anything is missing `itemFaults` and `completeness` say.
 *
 * @param fileOf the published form of a file, by its id
 */
export function itemOf(
  document: ItemDocument,
  fileOf: (id: string) => ServiceFile | undefined,
): Item {
  const fileAt = (name: string, reference: Reference) => {
    const id = typeof reference === 'object' ? reference?.id : reference;
    return optional(name, id ? fileOf(id) : undefined);
  };
  return {
    name: trimmed(document.name),
    summary: trimmed(document.summary),
    keywords: list(document.keywords).map((word) => word.trim()),
    type: document.type ?? '20',
    ...texts(document, 'baseCode', 'implementationCode'),
    bases: list(document.bases).map((row) => ({
      law: trimmed(row.law),
      ...texts(row, 'article', 'text'),
    })),
    levels: list(document.levels),
    organ: { name: trimmed(document.organ?.name), code: trimmed(document.organ?.code) },
    ...optional('organKind', document.organKind),
    ...texts(document, 'delegatedBy'),
    conditions: lines(document.conditions),
    audiences: list(document.audiences),
    personEvents: list(document.personEvents),
    enterpriseEvents: list(document.enterpriseEvents),
    themes: list(document.themes),
    handling: document.handling ?? 'promised',
    ...limitAt('statutoryLimit', document.statutoryLimit),
    ...limitAt('promisedLimit', document.promisedLimit),
    ...optional('retentionYears', document.retentionYears),
    ...texts(document, 'limitNote'),
    special: list(document.special).flatMap(({ procedure, limit, note }) =>
      procedure ? [{ procedure, ...limitAt('limit', limit), ...texts({ note }, 'note') }] : [],
    ),
    channels: list(document.channels),
    visits: document.visits ?? 0,
    ...texts(document, 'visitReason'),
    onlineDepth: document.onlineDepth ?? '1',
    fullyOnline: document.fullyOnline ?? false,
    reach: document.reach ?? 'own',
    byMail: document.byMail ?? false,
    ...texts(document, 'booking'),
    fees: list(document.fees).map((row) => ({
      name: trimmed(row.name),
      standard: trimmed(row.standard),
      basis: trimmed(row.basis),
      ...texts(row, 'reduction'),
    })),
    results: list(document.results).map((row) => ({
      name: trimmed(row.name),
      type: row.type ?? 'other',
      ...fileAt('sample', row.sample),
      ...texts(row, 'validity'),
    })),
    materials: list(document.materials).map((row) => ({
      name: trimmed(row.name),
      forms: list(row.forms),
      copies: row.copies ?? 1,
      necessity: row.necessity ?? 'required',
      ...texts(row, 'when'),
      source: row.source ?? 'applicant',
      ...texts(row, 'issuer'),
      isShared: row.isShared ?? false,
      ...fileAt('blank', row.blank),
      ...fileAt('sample', row.sample),
      ...texts(row, 'guide', 'basis', 'standard'),
    })),
    steps: list(document.steps).map((row) => ({
      kind: row.kind ?? 'other',
      name: trimmed(row.name),
      ...texts(row, 'handler'),
      ...limitAt('limit', row.limit),
      ...texts(row, 'standard'),
    })),
    consultPhone: trimmed(document.consultPhone),
    complaintPhone: trimmed(document.complaintPhone),
    places: list(document.places).map(placeOf),
    faqs: list(document.faqs).map(({ question, answer }) => ({
      question: trimmed(question),
      answer: trimmed(answer),
    })),
    ...texts(document, 'form'),
  };
}

/** A row of a form, or a point, as a place. */
export function placeOf(row: PlaceRow): ServicePlace {
  return {
    name: trimmed(row.name),
    address: trimmed(row.address),
    hours: trimmed(row.hours),
    ...texts(row, 'phone', 'directions'),
  };
}

const trimmed = (text: Text) => (text ?? '').trim();
const list = <T>(rows: Rows<T>): T[] => rows ?? [];
const lines = (text: Text) =>
  trimmed(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Named texts that hold something. */
function texts<K extends string>(
  of: { [Name in K]?: Text },
  ...names: K[]
): { [Name in K]?: string } {
  const kept = names.flatMap((name) => {
    const value = trimmed(of[name]);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(kept) as { [Name in K]?: string };
}

function limitAt<N extends string>(name: N, group: LimitGroup): { [K in N]?: Limit } {
  const amount = group?.amount;
  return optional(name, amount ? { amount, unit: group?.unit ?? 'workday' } : undefined);
}

function optional<N extends string, T>(name: N, value: T | null | undefined): { [K in N]?: T } {
  return (value ? { [name]: value } : {}) as { [K in N]?: T };
}
