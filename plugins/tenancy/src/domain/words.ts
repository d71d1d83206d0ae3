/** One text in the two languages of the staff side. */
export interface Words {
  zh: string;
  en: string;
}

/** The text in the language of whoever asked; Chinese where nobody said. */
export function say(asker: { i18n?: { language?: string } } | undefined, words: Words): string {
  return asker?.i18n?.language === 'en' ? words.en : words.zh;
}
