import {
  audiences,
  type CodeNames,
  channels,
  exerciseLevels,
  handlings,
  itemTypes,
  type Limit,
  type Material,
  materialForms,
  materialSources,
  necessities,
  onlineDepths,
  organKinds,
  reaches,
  resultTypes,
  type ServiceFile,
  type ServiceRecord,
  serviceThemes,
  specialProcedures,
} from '@mingtang/publication/records';
import { addressOf } from '../addresses.ts';
import { dayOf } from '../day.ts';
import { sizeOf } from '../file-size.ts';
import { frameOf } from '../frame.ts';
import { isOffered } from '../is-offered.ts';
import { ratingOfItem } from '../ratings/ratings-page.ts';
import type { Reader } from '../reader.ts';
import { type Locals, NotPublic } from '../render.ts';
import type { Frame } from '../views.ts';
import { serviceListPath } from './service-lists.ts';
import type { Fact, FileView, ServiceView } from './service-views.ts';
import { type ServiceWords, serviceWordsFor } from './service-words.ts';

/** The guide of a service 办事指南: all of it on one page, to be printed and taken along. */
export async function servicePage(locals: Locals): Promise<{ frame: Frame; view: ServiceView }> {
  const { reader, params } = locals;
  const [site, service] = [await reader.site(), await reader.service(params.id ?? '')];
  if (!service) throw new NotPublic(`service:${params.id}`);
  const words = serviceWordsFor(site.language);
  const form = service.form === undefined ? undefined : await reader.form(service.form);
  const rating = await ratingOfItem(reader, service.id);
  const home = service.definedBy && (await reader.resolve(`mt:site:${service.definedBy.site}`));
  const view: ServiceView = {
    ...partsOf(service, words),
    materials: await materialsOf(reader, service, words),
    results: await Promise.all(
      service.results.map(async ({ name, type, sample, validity }) => ({
        name,
        facts: facts([
          [words.resultType, words.name(resultTypes[type])],
          [words.validity, validity],
        ]),
        file: await fileView(reader, words.sample, sample),
      })),
    ),
    ...(service.definedBy && {
      definedBy: {
        text: words.definedBy(service.definedBy.name),
        href: home && home + service.path.slice(1),
      },
    }),
    apply: form && addressOf(site, form.path),
    offersPrint: isOffered(site, 'print'),
    ...(rating && { rating }),
  };
  const frame = await frameOf(locals, {
    title: service.name,
    description: service.summary,
    keywords: [service.name, ...service.keywords, service.organ.name],
    trail: [{ label: words.services, href: addressOf(site, serviceListPath({})) }],
    here: service.name,
  });
  return { frame, view: { ...view, contents: contentsOf(view) } };
}

type Parts = Omit<
  ServiceView,
  'materials' | 'results' | 'apply' | 'offersPrint' | 'definedBy' | 'rating'
>;

/** What a guide says that needs nothing but the record. */
function partsOf(service: ServiceRecord, words: ServiceWords): Parts {
  const named = <K extends string>(codes: readonly K[], names: Record<K, CodeNames>) =>
    codes.map((code) => words.name(names[code])).join(words.separator);
  const limit = (value: Limit | undefined) => value && words.limit(value);
  return {
    name: service.name,
    text: service.summary,
    words,
    summary: summaryOf(service, words),
    contents: [],
    places: service.places.map((place) => ({ ...place, ...telOf(place.phone) })),
    exempt: service.materials
      .filter(({ necessity }) => necessity === 'exempt')
      .map(({ name }) => name),
    conditions: service.conditions,
    limits: facts([
      [words.handling, words.name(handlings[service.handling])],
      [words.statutory, limit(service.statutoryLimit)],
      [words.promised, limit(service.promisedLimit)],
      [words.limitNote, service.limitNote],
    ]),
    steps: service.steps.map((step) => ({
      name: step.name,
      facts: facts([
        [words.handler, step.handler],
        [words.timeLimit, limit(step.limit)],
        [words.standard, step.standard],
      ]),
    })),
    special: service.special.map(({ procedure, limit: most, note }) => ({
      name: words.name(specialProcedures[procedure]),
      text: [limit(most), note].filter(Boolean).join(words.separator),
    })),
    fees: service.fees.map(({ name, standard, basis, reduction }) => ({
      name,
      facts: facts([
        [words.charge, standard],
        [words.basis, basis],
        [words.reduction, reduction],
      ]),
    })),
    bases: service.bases.map(({ law, article, text }) => ({
      title: article ? `${law} ${article}` : law,
      ...(text && { text }),
    })),
    faqs: service.faqs,
    contacts: [
      { name: words.consult, value: service.consultPhone, ...telOf(service.consultPhone) },
      { name: words.complaint, value: service.complaintPhone, ...telOf(service.complaintPhone) },
      ...(service.booking ? [{ name: words.booking, value: service.booking }] : []),
    ].filter(({ value }) => value !== ''),
    facts: facts([
      [words.type, words.name(itemTypes[service.type])],
      [words.organ, service.organ.name],
      [words.organKind, service.organKind && words.name(organKinds[service.organKind])],
      [words.delegatedBy, service.delegatedBy],
      [words.level, named(service.levels, exerciseLevels)],
      [words.audience, named(service.audiences, audiences)],
      [words.themes, named(service.themes, serviceThemes)],
      [words.channels, named(service.channels, channels)],
      [words.reach, words.name(reaches[service.reach])],
      [words.depth, words.name(onlineDepths[service.onlineDepth])],
      [words.fullyOnline, service.fullyOnline ? words.yes : words.no],
      [words.byMail, service.byMail ? words.yes : words.no],
      [words.visitReason, service.visitReason],
      [words.baseCode, service.baseCode],
      [words.implementationCode, service.implementationCode],
      [words.updated, dayOf(service.updatedAt)],
    ]),
  };
}

/** The five things that people ask first. */
function summaryOf(service: ServiceRecord, words: ServiceWords): ServiceView['summary'] {
  const [place] = service.places;
  const many = service.places.length > 1 ? ` ${words.seePlaces(service.places.length)}` : '';
  const where = place ? place.name + many : '';
  return [
    {
      of: 'who' as const,
      value: service.audiences.map((one) => words.name(audiences[one])).join(words.separator),
    },
    { of: 'time' as const, value: timeOf(service, words) },
    {
      of: 'cost' as const,
      value:
        service.fees.map(({ name, standard }) => `${name} ${standard}`).join(words.separator) ||
        words.free,
    },
    {
      of: 'visits' as const,
      value: service.visits === 0 ? words.noVisit : words.visitsNeeded(service.visits),
    },
    { of: 'where' as const, value: where },
  ]
    .filter(({ value }) => value !== '')
    .map(({ of, value }) => ({ of, name: words.summary[of], value }));
}

/** How long it takes, in a word. */
export function timeOf(
  {
    handling,
    promisedLimit,
    statutoryLimit,
  }: Pick<ServiceRecord, 'handling' | 'promisedLimit'> & { statutoryLimit?: Limit },
  words: ServiceWords,
): string {
  if (handling === 'instant') return words.atOnce;
  const limit = promisedLimit ?? statutoryLimit;
  return limit ? words.limit(limit) : '';
}

function materialsOf(
  reader: Reader,
  { materials }: ServiceRecord,
  words: ServiceWords,
): Promise<ServiceView['materials']> {
  const asked = materials.filter(({ necessity }) => necessity !== 'exempt');
  return Promise.all(
    asked.map(async (material, index) => ({
      id: `material-${index + 1}`,
      name: material.name,
      necessity: words.name(necessities[material.necessity]),
      isRequired: material.necessity === 'required',
      facts: materialFacts(material, words),
      files: [
        await fileView(reader, words.blank, material.blank),
        await fileView(reader, words.sample, material.sample),
      ].filter((file) => file !== undefined),
    })),
  );
}

function materialFacts(material: Material, words: ServiceWords): Fact[] {
  const forms = material.forms.map((form) => words.name(materialForms[form]));
  const source = [words.name(materialSources[material.source]), material.issuer];
  return facts([
    [
      words.form,
      [forms.join(words.separator), material.copies > 0 ? words.copies(material.copies) : '']
        .filter(Boolean)
        .join(' '),
    ],
    [words.when, material.when],
    [words.source, source.filter(Boolean).join(words.separator)],
    [words.guide, material.guide],
    [words.standard, material.standard],
    [words.basis, material.basis],
  ]);
}

async function fileView(
  reader: Reader,
  label: string,
  file: ServiceFile | undefined,
): Promise<FileView | undefined> {
  const href = file && (await reader.resolve(file.href));
  return file && href
    ? { label: `${label}：${file.name}`, href, size: sizeOf(file.bytes) }
    : undefined;
}

/** Headings of the sections that say something. */
function contentsOf(view: ServiceView): ServiceView['contents'] {
  const filled = {
    places: view.places.length > 0,
    materials: view.materials.length + view.exempt.length > 0,
    conditions: view.conditions.length > 0,
    steps: view.steps.length + view.limits.length > 0,
    fees: view.fees.length > 0,
    results: view.results.length > 0,
    bases: view.bases.length > 0,
    faqs: view.faqs.length > 0,
    contacts: view.contacts.length > 0,
    facts: true,
  };
  return (Object.keys(filled) as (keyof typeof filled)[])
    .filter((section) => filled[section])
    .map((section) => ({ label: view.words.sections[section], href: `#guide-${section}` }));
}

function facts(pairs: [string, string | undefined][]): Fact[] {
  return pairs.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

function telOf(phone: string | undefined): { tel?: string } {
  const [first] = (phone ?? '').split(/[,，、;；/]/);
  const digits = (first ?? '').replace(/[^\d+]/g, '');
  return digits.length >= 5 ? { tel: `tel:${digits}` } : {};
}
