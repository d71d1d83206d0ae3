import type { Config, Plugin } from 'payload';
import { endpointsOfCases } from './endpoints/of-cases.ts';
import { endpointsOfCounter } from './endpoints/of-counter.ts';
import { endpointsOfPersons } from './endpoints/of-persons.ts';
import type { FillForm } from './ports.ts';
import { withFillForm } from './queries/counter-page.ts';
import { type SequelOf, withSequel } from './sequel.ts';
import { withCaseKeys } from './store/keys.ts';

export interface CasesOptions {
  /** Setting `CASE_KEYS`: what applicants write is sealed with them. */
  keys: string;
  /** Shows and checks the forms that staff fill in at the counter. */
  fillForm: FillForm;
  /** What comes after a case has ended, for its applicant: higher plugins know. */
  sequelOf?: SequelOf;
}

const admin = '@mingtang/cases/admin';

/** Adds cases 办件 and their screens. Comes after `tenancy`, `intake` and `approvals`. */
export function cases({ keys, fillForm, sequelOf }: CasesOptions): Plugin {
  return (config: Config): Config => {
    const components = config.admin?.components;
    return {
      ...config,
      custom: withSequel(withFillForm(withCaseKeys(config.custom, keys), fillForm), sequelOf),
      endpoints: [
        ...(config.endpoints ?? []),
        ...endpointsOfCounter,
        ...endpointsOfPersons,
        ...endpointsOfCases,
      ],
      admin: {
        ...config.admin,
        components: {
          ...components,
          beforeDashboard: [...(components?.beforeDashboard ?? []), `${admin}#CasesPressing`],
          afterNavLinks: [...(components?.afterNavLinks ?? []), `${admin}#CasesLink`],
          views: {
            ...components?.views,
            cases: { Component: `${admin}#Cases`, path: '/cases', exact: true },
            caseFigures: { Component: `${admin}#Figures`, path: '/case-figures', exact: true },
            personData: { Component: `${admin}#PersonData`, path: '/person-data', exact: true },
            counter: { Component: `${admin}#Counter`, path: '/counter', exact: true },
            counterForm: { Component: `${admin}#CounterForm`, path: '/counter/:id', exact: true },
            case: { Component: `${admin}#Case`, path: '/cases/:id', exact: true },
          },
        },
      },
    };
  };
}
