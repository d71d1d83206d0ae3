import { type Answer, chainOf, type Divisions } from '@mingtang/forms/language';
import type { RowField } from '@mingtang/publication';
import { escapeMarkup } from '../markup.ts';
import { actButton } from './act-button.ts';
import type { FormWords } from './form-words.ts';

interface AskedAddress {
  id: string;
  path: string;
  answer: Answer | undefined;
  words: FormWords;
  divisions: Divisions | undefined;
  isWrong: boolean;
}

/**
 * A township and where in it. Within a prefecture all townships are in one list, by county; in the
 * country province and prefecture are chosen before, one after the other, without script.
 */
export function addressMarkup(
  { within = '' }: Extract<RowField, { type: 'address' }>,
  { id, path, answer, words, divisions, isWrong }: AskedAddress,
): string {
  const given =
    typeof answer === 'object' && !Array.isArray(answer) && 'code' in answer
      ? answer
      : { code: within, street: '' };
  const invalid = isWrong ? ' aria-invalid="true"' : '';
  const [province = '', city = ''] = chainOf(given.code);
  const lists: string[] = [];
  const list = (level: keyof typeof words.levels, options: string, isFirst: boolean) => {
    const at = isFirst ? id : `${id}-${level}`;
    lists.push(
      `<label class="form__sublabel" for="${at}">${escapeMarkup(words.levels[level])}</label>` +
        `<select class="form__input form__input--short" id="${at}" name="${path}/${level}"${invalid}>` +
        `<option value="">${escapeMarkup(words.choose)}</option>${options}</select>`,
    );
  };
  if (divisions) {
    if (within.length < 2) list('province', optionsOf(divisions, '', province), true);
    if (within.length < 4 && province) {
      list('city', optionsOf(divisions, province, city), within.length === 2);
    }
    if (city) list('township', townshipsOf(divisions, within, given.code), within.length >= 4);
    else lists.push(actButton('narrow', words.narrow));
  }
  return (
    lists.join('') +
    `<label class="form__sublabel" for="${id}-street">${escapeMarkup(words.street)}</label>` +
    `<input class="form__input" id="${id}-street" name="${path}/street" type="text" maxlength="200" autocomplete="street-address"${invalid} value="${escapeMarkup(given.street)}">`
  );
}

const option = ({ code, name }: { code: string; name: string }, chosen: string) =>
  `<option value="${code}"${code === chosen ? ' selected' : ''}>${escapeMarkup(name)}</option>`;

const optionsOf = (divisions: Divisions, above: string, chosen: string) =>
  divisions
    .within(above)
    .map((one) => option(one, chosen))
    .join('');

/** By county, or of the one county that the question is about. */
function townshipsOf(divisions: Divisions, within: string, code: string): string {
  const counties =
    within.length >= 6
      ? [{ code: within.slice(0, 6), name: divisions.nameOf(within.slice(0, 6)) ?? '' }]
      : divisions.within(code.slice(0, 4));
  return counties
    .map(
      (county) =>
        `<optgroup label="${escapeMarkup(county.name)}">${optionsOf(divisions, county.code, code)}</optgroup>`,
    )
    .join('');
}
