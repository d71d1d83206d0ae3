import type { FillForm } from '@mingtang/cases';

/** A form as the public sees it, while staff fill it in for somebody at the counter. */
export const fillForm: FillForm = async (form, { said, token, draft, files, found, language }) => {
  // Node loads these itself, as for the designer of forms: see `render-form.ts`.
  const { counterPage } = await import(/* turbopackIgnore: true */ '@mingtang/pages');
  const { divisions } = await import(/* turbopackIgnore: true */ '@mingtang/forms/divisions');
  const shown = files.map(({ id, field, name, kind, bytes }) => ({
    ...{ id, field, digest: Buffer.alloc(0) },
    label: { name, kind, bytes },
  }));
  return counterPage(form, said, { token, draft, files: shown, found, language, divisions });
};
