import type { SiteTemplate } from '../domain/site-template.ts';
import { cityPortal } from './city-portal.ts';
import { countyPortal } from './county-portal.ts';
import { departmentSite } from './department.ts';
import { topicSite } from './topic.ts';
import { townshipSite } from './township.ts';

/** The templates that come with Mingtang. A city adds those it saves from its own sites. */
export const templates: readonly SiteTemplate[] = [
  cityPortal,
  countyPortal,
  departmentSite,
  townshipSite,
  topicSite,
];

export { type PaletteName, palettes } from './palettes.ts';
export { cityPortal, countyPortal, departmentSite, topicSite, townshipSite };
