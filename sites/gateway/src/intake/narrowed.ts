import type { CaseStatus } from '@mingtang/intake/outside';
import type { FormField, FormRecord } from '@mingtang/publication/records';

/** A form with those of its questions alone that its sender is asked, each of which wants an answer and says why. */
export function narrowed(form: FormRecord, status: CaseStatus | undefined): FormRecord {
  const { asks, fields } = status ?? {};
  if (!fields || asks !== form.id) return form;
  return {
    ...form,
    pages: form.pages.map((page) => ({
      ...page,
      sections: page.sections
        .map((section) => ({
          ...section,
          fields: section.fields.flatMap((field) => {
            const asked = fields.find(({ name }) => name === field.name);
            return asked ? [{ ...field, optional: false, hint: hintOf(field, asked) }] : [];
          }),
        }))
        .filter((section) => section.fields.length > 0),
    })),
  };
}

const hintOf = ({ hint }: FormField, { why }: { why: string }) =>
  [why, hint].filter(Boolean).join(' ');
