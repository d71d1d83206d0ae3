/** Why a file is not taken. */
export type FileFaultCode =
  | 'file-empty'
  | 'file-too-large'
  | 'files-too-large'
  | 'too-many-files'
  | 'file-kind'
  | 'file-name'
  | 'file-broken'
  | 'file-unsafe'
  | 'files-gone';

/** What can be wrong with an answer. */
export type FormFaultCode =
  | FileFaultCode
  | 'missing'
  | 'too-long'
  | 'not-offered'
  | 'not-a-date'
  | 'too-early'
  | 'too-late'
  | 'not-a-number'
  | 'too-small'
  | 'too-large'
  | 'too-exact'
  | 'not-a-phone'
  | 'not-an-email'
  | 'not-a-postcode'
  | 'not-an-id-number'
  | 'not-a-credit-code'
  | 'not-a-bank-card'
  | 'not-as-said'
  | 'not-a-township'
  | 'street-missing'
  | 'not-agreed'
  | 'too-few-rows'
  | 'too-many-rows';

/** What is wrong with the answer to a question; `bound` is the number or day that it breaks. */
export interface FormFault {
  /** Path of the question, `wish` or `children/0/name`. */
  field: string;
  code: FormFaultCode;
  bound?: number | string;
  /** Of the file that it is about. */
  name?: string;
}

/** Answers were sent to what the form does not ask: no browser does that. */
export class NotOfForm extends Error {
  override name = 'NotOfForm';
}
