import type { Config, Plugin } from 'payload';
import { calendarDays } from './collections/calendar-days.ts';

/** Adds the calendar by which all deadlines are counted. Comes after `tenancy`. */
export function approvals(): Plugin {
  return (config: Config): Config => ({
    ...config,
    collections: [...(config.collections ?? []), calendarDays],
  });
}
