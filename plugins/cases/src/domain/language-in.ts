import type { Words } from '@mingtang/tenancy';

/** In which of the two languages a site speaks to people. */
export const languageIn = (language: string | undefined): keyof Words =>
  /^en\b/i.test(language ?? '') ? 'en' : 'zh';
