import type { FormField, FormPage } from '@mingtang/publication/records';

/** What a form asks. */
export interface Asking {
  pages: readonly FormPage[];
}

/** The questions of a form in order, those in rows not among them. */
export const fieldsOf = <T>({ pages }: { pages: readonly FormPage<T>[] }): FormField<T>[] =>
  pages.flatMap(fieldsOfPage);

export const fieldsOfPage = <T>({ sections }: FormPage<T>): FormField<T>[] =>
  sections.flatMap(({ fields }) => fields);

/** The question at a path of what was sent, `home` or `children/0/name`. */
export function fieldAt(asking: Asking, path: string): FormField | undefined {
  const [name, , inner] = path.split('/');
  const field = fieldsOf(asking).find((one) => one.name === name);
  if (field?.type !== 'group' || inner === undefined) return field;
  return field.fields.find((one) => one.name === inner);
}

/** Which page asks what stands at a path; -1 where none does. */
export function pageOfPath({ pages }: Asking, path: string): number {
  const [name] = path.split('/');
  return pages.findIndex((page) => fieldsOfPage(page).some((one) => one.name === name));
}
