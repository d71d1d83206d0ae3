import { type ServiceList, type ServiceRecord, servicesPath } from '@mingtang/publication/records';

/** A page that lists services: all of a site, those for whom, or those of one value. */
export interface ServiceListKey {
  list?: ServiceList;
  value?: string;
}

/** What lists are made of. */
export type ServiceEntry = Pick<
  ServiceRecord,
  | 'id'
  | 'name'
  | 'path'
  | 'summary'
  | 'type'
  | 'organ'
  | 'audiences'
  | 'personEvents'
  | 'enterpriseEvents'
  | 'handling'
  | 'promisedLimit'
  | 'visits'
  | 'fullyOnline'
  | 'form'
>;

/** The fields of an entry. */
export const listedFields = [
  'id',
  'name',
  'path',
  'summary',
  'type',
  'organ',
  'audiences',
  'personEvents',
  'enterpriseEvents',
  'handling',
  'promisedLimit',
  'visits',
  'fullyOnline',
  'form',
] as const satisfies (keyof ServiceEntry)[];

export function serviceListPath({ list, value }: ServiceListKey): string {
  return servicesPath + [list, value].flatMap((step) => (step ? `${step}/` : [])).join('');
}

/** The lists that a service stands in. */
export function listsOf(
  service: Pick<ServiceRecord, 'audiences' | 'personEvents' | 'enterpriseEvents' | 'organ'>,
): ServiceListKey[] {
  return [
    {},
    ...service.audiences.map((list) => ({ list })),
    ...service.personEvents.map((value) => ({ list: 'person' as const, value })),
    ...service.enterpriseEvents.map((value) => ({ list: 'enterprise' as const, value })),
    { list: 'organ', value: service.organ.code },
  ];
}

/** Whether a list holds a service. */
export function isListed(service: ServiceEntry, key: ServiceListKey): boolean {
  return listsOf(service).some(({ list, value }) => list === key.list && value === key.value);
}
