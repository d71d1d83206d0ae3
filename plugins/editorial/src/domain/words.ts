/** One text in the two languages of the staff side. */
export interface Words {
  zh: string;
  en: string;
}
