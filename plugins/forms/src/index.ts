import type { Config, Plugin } from 'payload';
import { formVersions } from './collections/form-versions.ts';
import { forms } from './collections/forms.ts';
import { endpointsOfForms, type RenderForm } from './endpoints/of-forms.ts';

export { type DesignedForm, type FormDefinition, inLanguage } from './domain/design/definition.ts';
export { formTemplates } from './domain/design/templates.ts';
export type { RenderForm } from './endpoints/of-forms.ts';
export { designedForms, type OfferedDesign } from './queries/designed-forms.ts';
export { type FormVersion, latestVersion } from './queries/form-versions.ts';

/** Collections whose documents belong to a site. */
export const formCollections = ['forms'] as const;

/**
 * Adds the designer of forms and the versions that are published. Comes after `tenancy`; who takes in
 * what is sent by a form offers it (`formsOf` of a kind of arrival), in the version it wants.
 */
export function designingForms({ renderForm }: { renderForm?: RenderForm } = {}): Plugin {
  return (config: Config): Config => ({
    ...config,
    collections: [...(config.collections ?? []), forms, formVersions],
    endpoints: [...(config.endpoints ?? []), ...endpointsOfForms(renderForm)],
  });
}
