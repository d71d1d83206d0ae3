import type {
  Limit,
  ServiceFacts,
  ServicePlace,
  ServiceRecord,
} from '@mingtang/publication/records';

/**
 * An item 事项 as its site defines it: plain data, the same that is published. Of its own site a case 办件
 * reads type, `handling`, limits, `special`, `channels`, `materials`, `results`, `organ` and `form`.
 */
export type Item = ServiceFacts;

/**
 * What a site below says of an item: where, when and by whom it is done there. Nothing else is its own:
 * what the definition says is law.
 */
export interface Localisation {
  places: ServicePlace[];
  consultPhone?: string;
  complaintPhone?: string;
  /** Who handles it there; takes the place of the handlers of its steps. */
  handler?: string;
}

/** The site that defines an item. */
export interface Definer {
  site: string;
  name: string;
}

/** A published definition as a site below shows it: with its own places, phones and handler. */
export function localised(
  record: ServiceRecord,
  { places, consultPhone, complaintPhone, handler }: Localisation,
  definedBy: Definer,
): ServiceRecord {
  return {
    ...record,
    places,
    consultPhone: consultPhone || record.consultPhone,
    complaintPhone: complaintPhone || record.complaintPhone,
    steps: handler ? record.steps.map((step) => ({ ...step, handler })) : record.steps,
    definedBy,
  };
}

/**
 * Limits in working days or calendar days, made comparable: the fewest calendar days that so many working
 * days can take. Five working days span a week; holidays only make it longer.
 */
function calendarDays({ amount, unit }: Limit): number {
  if (unit === 'day') return amount;
  return amount + 2 * Math.floor((amount - 1) / 5);
}

/** Whether a promised limit is no longer than a statutory one, whatever each is counted in. */
export function isWithin(promised: Limit, statutory: Limit): boolean {
  if (promised.unit === statutory.unit) return promised.amount <= statutory.amount;
  return calendarDays(promised) <= calendarDays(statutory);
}
