import type { RenderForm } from '@mingtang/forms';

/** A form as the public would see it, while it is designed. */
export const renderForm: RenderForm = async (form, page, language) => {
  // Node loads these itself: the style sheet lies beside the one, a table of 40,000 townships within the other.
  const { formAlone } = await import(/* turbopackIgnore: true */ '@mingtang/pages');
  const { divisions } = await import(/* turbopackIgnore: true */ '@mingtang/forms/divisions');
  return formAlone(form, { page, language, divisions });
};
