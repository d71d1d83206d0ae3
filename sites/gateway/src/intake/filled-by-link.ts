import type { FormRecord } from '@mingtang/publication/records';
import type { SentFields } from './read-body.ts';

/** What the link that was followed fills in: the fields of a form that say so, once each. */
export function filledByLink(form: FormRecord, url = ''): SentFields {
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));
  return form.sections.flatMap(({ fields }) =>
    fields.flatMap((field): SentFields => {
      const value = query.get(field.name);
      const isFilled = field.type === 'text' && field.byLink && value && value.length <= field.most;
      return isFilled ? [[field.name, value]] : [];
    }),
  );
}

/**
 * Whether a mail program sends the form of a link for its reader, who pressed "unsubscribe" there
 * (RFC 8058): it sends these words, and nothing of the form.
 */
export function isOneClick(sent: SentFields): boolean {
  const [[name, value] = []] = sent;
  return sent.length === 1 && name === 'List-Unsubscribe' && value === 'One-Click';
}
