import { fieldsOf } from '@mingtang/forms/language';
import type { FormRecord } from '@mingtang/publication/records';
import type { SentFields } from './read-body.ts';

/** What the link that was followed fills in: the fields of a form that say so, once each. */
export function filledByLink(form: FormRecord, url = ''): SentFields {
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));
  return fieldsOf(form).flatMap((field): SentFields => {
    const value = query.get(field.name);
    if (!value || (field.type !== 'text' && field.type !== 'choices') || !field.byLink) return [];
    const fits =
      field.type === 'text'
        ? value.length <= field.most
        : field.options.some((option) => option.value === value);
    return fits ? [[field.name, value]] : [];
  });
}

/**
 * Whether a mail program sends the form of a link for its reader, who pressed "unsubscribe" there
 * (RFC 8058): it sends these words, and nothing of the form.
 */
export function isOneClick(sent: SentFields): boolean {
  const [[name, value] = []] = sent;
  return sent.length === 1 && name === 'List-Unsubscribe' && value === 'One-Click';
}
