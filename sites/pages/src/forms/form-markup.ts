import type { FormFault, SentFile, Values } from '@mingtang/intake/outside';
import type {
  FileKind,
  FormCondition,
  FormField,
  FormRecord,
  TextFormat,
} from '@mingtang/publication';
import { escapeMarkup } from '../markup.ts';
import type { FormWords } from './form-words.ts';

export interface FormState {
  /** Where it is sent, from the host's root. */
  action: string;
  words: FormWords;
  /** The secret that makes one submission of it; a page that many see has none. */
  token?: string;
  values?: Values;
  faults?: FormFault[];
  /** What came with it already, and needs no second sending. */
  files?: readonly SentFile[];
  /** Of a form that follows an earlier arrival: number and code, where they are known. */
  about?: { number: string; code: string };
  /** Stands below what a page is about, and has no heading of its own rank. */
  isBelow?: boolean;
  /** Said above the form: why it is shown again. */
  notice?: string;
}

/** Name of the field that carries the token. */
export const tokenField = 'token';

/** Name of the boxes that say which files are not to be sent after all. */
export const removeFileField = 'remove-file';

/** A form with its heading, in html: complete and usable without script or style. */
export function formMarkup(form: FormRecord, state: FormState): string {
  const { action, words, token = '', faults = [], notice, isBelow } = state;
  return [
    isBelow
      ? `<h2 class="form__heading">${escapeMarkup(form.title)}</h2>`
      : `<h1 class="form-page__title">${escapeMarkup(form.title)}</h1>`,
    faults.length > 0 ? faultSummary(form, faults, words) : '',
    notice ? noticeMarkup(notice) : '',
    `<div class="form-page__intro">${form.html}</div>`,
    `<form class="form" method="post" action="${escapeMarkup(action)}" accept-charset="utf-8" novalidate${takesFiles(form) ? ' enctype="multipart/form-data"' : ''}>`,
    `<input type="hidden" name="${tokenField}" value="${escapeMarkup(token)}">`,
    form.follows ? aboutMarkup(state) : '',
    ...form.sections.map(({ title, hint, fields }) => {
      const filled = fields.map((field) => filledIn(field, state));
      if (filled.every((input) => input !== undefined)) return filled.join('');
      return (
        `<section class="form__section"><h2 class="form__heading">${escapeMarkup(title)}</h2>` +
        `${hint ? `<p class="form__hint">${escapeMarkup(hint)}</p>` : ''}` +
        `${fields.map((field, n) => filled[n] ?? fieldMarkup(form, field, state)).join('')}</section>`
      );
    }),
    `<button class="form__send" type="submit">${escapeMarkup(words.send)}</button>`,
    '</form>',
  ].join('');
}

/** Which arrival a form is about: known from the page it stands on, or asked for. */
function aboutMarkup({ about, isBelow, words }: FormState): string {
  if (isBelow && about) {
    return Object.entries(about)
      .map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeMarkup(value)}">`)
      .join('');
  }
  return numberAndCodeMarkup(words, about ?? { number: '', code: '' });
}

/** Asks for number and code of an arrival. */
export function numberAndCodeMarkup(
  words: FormWords,
  { number, code }: { number: string; code: string },
): string {
  const field = (name: string, label: string, hint: string, value: string) =>
    `<div class="form__field"><label class="form__label" for="${name}">${label}</label>` +
    `<p class="form__hint" id="${name}-hint">${hint}</p>` +
    `<input class="form__input" id="${name}" name="${name}" type="text" maxlength="60" autocomplete="off" ` +
    `autocapitalize="characters" spellcheck="false" aria-describedby="${name}-hint" value="${escapeMarkup(value)}"></div>`;
  return (
    field('number', words.number, words.numberHint, number.slice(0, 60)) +
    field('code', words.code, words.codeHint, code.slice(0, 60))
  );
}

/** A field that the link filled in: nothing is left to do about it. */
function filledIn(field: FormField, { values = {}, faults = [] }: FormState): string | undefined {
  const value = values[field.name];
  if (field.type !== 'text' || !field.byLink || typeof value !== 'string') return undefined;
  if (faults.some((fault) => fault.field === field.name)) return undefined;
  return `<input type="hidden" name="${field.name}" value="${escapeMarkup(value)}">`;
}

/** What everybody must read before the rest; read aloud when the page is opened. */
export const noticeMarkup = (text: string) =>
  `<p class="form-notice" role="alert">${escapeMarkup(text)}</p>`;

/** Words for a fault, with the label of its field. */
function faultText(form: FormRecord, fault: FormFault, words: FormWords) {
  const { field, code, most = 0, name = '' } = fault;
  const asked = fieldsOf(form).find((one) => one.name === field);
  const kinds = asked?.type === 'files' ? kindsText(asked.kinds) : '';
  return words.faults[code](asked?.label ?? field, most, { name, kinds });
}

const takesFiles = (form: FormRecord) => fieldsOf(form).some(({ type }) => type === 'files');

const kindsText = (kinds: readonly FileKind[]) => kinds.join('、').toUpperCase();

const fieldsOf = ({ sections }: FormRecord) => sections.flatMap(({ fields }) => fields);

const idOf = (name: string) => `f-${name.replaceAll('.', '-')}`;

function faultSummary(form: FormRecord, faults: FormFault[], words: FormWords): string {
  const entries = faults.map(
    (fault) =>
      `<li><a href="#${idOf(fault.field)}">${escapeMarkup(faultText(form, fault, words))}</a></li>`,
  );
  return (
    `<div class="form-faults" role="alert"><h2 class="form-faults__title">${escapeMarkup(words.faultsTitle(faults.length))}</h2>` +
    `<ul>${entries.join('')}</ul></div>`
  );
}

function fieldMarkup(form: FormRecord, field: FormField, state: FormState): string {
  const { words, values = {}, faults = [] } = state;
  const id = idOf(field.name);
  const fault = faults.find((one) => one.field === field.name);
  const { hint } = field;
  const notes =
    (hint ? `<p class="form__hint" id="${id}-hint">${escapeMarkup(hint)}</p>` : '') +
    (fault
      ? `<p class="form__fault" id="${id}-fault">${escapeMarkup(faultText(form, fault, words))}</p>`
      : '');
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const aria =
    (described ? ` aria-describedby="${described}"` : '') + (fault ? ' aria-invalid="true"' : '');
  const isFree = field.optional || field.neededWhen !== undefined;
  const label =
    escapeMarkup(field.label) +
    (isFree
      ? ` <span class="form__optional">（${field.neededWhen ? words.neededSometimes : words.optional}）</span>`
      : '');
  const classes = [
    'form__field',
    fault && 'form__field--fault',
    field.when && `if-${conditions(form).findIndex((one) => isSame(one, field.when)) + 1}`,
  ]
    .filter(Boolean)
    .join(' ');

  if (field.type === 'choice' || field.type === 'choices') {
    const chosen = [values[field.name] ?? []].flat();
    const options = field.options.map(({ value, label: text, hint: more }, n) => {
      // The first is where links to the question lead.
      const option = n === 0 ? id : `${id}-${n + 1}`;
      const marks = field.type === 'choice' ? marksOf(form, field.name, value) : '';
      return (
        `<div class="form__choice"><input id="${option}" name="${field.name}" value="${escapeMarkup(value)}" ` +
        `type="${field.type === 'choice' ? 'radio' : 'checkbox'}"${marks}${chosen.includes(value) ? ' checked' : ''}>` +
        `<label for="${option}">${escapeMarkup(text)}${more ? `<span class="form__hint">${escapeMarkup(more)}</span>` : ''}</label></div>`
      );
    });
    return (
      `<fieldset class="${classes}"${aria.replace(' aria-invalid="true"', '')}><legend class="form__label">${label}</legend>${notes}` +
      `<div class="form__choices">${options.join('')}</div></fieldset>`
    );
  }
  if (field.type === 'files')
    return filesMarkup(field, { id, label, classes, notes, described, state });
  return `<div class="${classes}"><label class="form__label" for="${id}">${label}</label>${notes}${inputMarkup(field, { id, aria, values })}</div>`;
}

/** A question for files: those that came already with a box each to take them back, and a place for more. */
function filesMarkup(
  field: Extract<FormField, { type: 'files' }>,
  {
    id,
    label,
    classes,
    notes,
    described,
    state: { words, files = [], faults = [] },
  }: {
    id: string;
    label: string;
    classes: string;
    notes: string;
    described: string;
    state: FormState;
  },
): string {
  const kept = files.filter((file) => file.field === field.name);
  const limits = words.filesLimits(field.most, field.mostBytes, kindsText(field.kinds));
  const entries = kept.map(({ id: file = '', label: { name, bytes } }, n) => {
    const box = `${id}-not-${n + 1}`;
    return (
      `<li><span>${escapeMarkup(name)}（${words.size(bytes)}）</span>` +
      `<span class="form__choice"><input type="checkbox" id="${box}" name="${removeFileField}" value="${escapeMarkup(file)}">` +
      `<label for="${box}">${words.removeFile}<span class="form__hidden">${escapeMarkup(name)}</span></label></span></li>`
    );
  });
  const isWrong = faults.some((fault) => fault.field === field.name);
  const accept = field.kinds.flatMap((kind) => accepted[kind]).join(',');
  return (
    `<div class="${classes}"><label class="form__label" for="${id}">${label}</label>${notes}` +
    `<p class="form__hint" id="${id}-limits">${limits}</p>` +
    `${kept.length > 0 ? `<p class="form__kept">${words.filesKept}</p><ul class="form__files">${entries.join('')}</ul>` : ''}` +
    `<input class="form__input form__input--files" type="file" id="${id}" name="${field.name}" multiple accept="${accept}" ` +
    `aria-describedby="${[described, `${id}-limits`].filter(Boolean).join(' ')}"${isWrong ? ' aria-invalid="true"' : ''}></div>`
  );
}

const accepted: Record<FileKind, string[]> = {
  pdf: ['.pdf'],
  jpg: ['.jpg', '.jpeg', 'image/jpeg'],
  png: ['.png', 'image/png'],
  docx: ['.docx'],
  xlsx: ['.xlsx'],
};

function inputMarkup(
  field: Extract<FormField, { type: 'text' | 'long-text' }>,
  { id, aria, values }: { id: string; aria: string; values: Values },
): string {
  const value = escapeMarkup(String(values[field.name] ?? ''));
  const common = ` id="${id}" name="${field.name}"${aria}`;
  if (field.type === 'long-text') {
    // A line break right after the tag is dropped by browsers.
    return `<textarea class="form__input" rows="6" maxlength="${field.most}"${common}>\n${value}</textarea>`;
  }
  const { type, mode } = inputs[field.format ?? 'plain'];
  const width = field.most <= 30 ? ' form__input--short' : '';
  return (
    `<input class="form__input${width}" type="${type}"${mode ? ` inputmode="${mode}"` : ''}${common}` +
    `${field.autocomplete ? ` autocomplete="${field.autocomplete}"` : ''}` +
    `${type === 'date' ? '' : ` maxlength="${field.most}"`} value="${value}">`
  );
}

const inputs: Record<TextFormat | 'plain', { type: string; mode?: string }> = {
  plain: { type: 'text' },
  phone: { type: 'tel' },
  email: { type: 'email' },
  postcode: { type: 'text', mode: 'numeric' },
  'id-number': { type: 'text' },
  'credit-code': { type: 'text' },
  day: { type: 'date' },
};

/*
 * A question that is asked in some cases only is shown by style alone, without script: choices that
 * fulfil the n-th condition are marked `when-n`, what depends on it `if-n`. Where a browser cannot
 * do that, everything is shown, and answers to what is not asked are left out.
 */

/** Conditions in order of their first use; the style sheet knows eight. */
function conditions(form: FormRecord): FormCondition[] {
  const found: FormCondition[] = [];
  for (const { when } of fieldsOf(form)) {
    if (when && !found.some((one) => isSame(one, when))) found.push(when);
  }
  return found;
}

const isSame = (a: FormCondition, b: FormCondition | undefined) =>
  b !== undefined && a.field === b.field && a.is.join('\n') === b.is.join('\n');

function marksOf(form: FormRecord, name: string, value: string): string {
  const marks = conditions(form).flatMap(({ field, is }, n) =>
    field === name && is.includes(value) ? [`when-${n + 1}`] : [],
  );
  return marks.length > 0 ? ` class="${marks.join(' ')}"` : '';
}
