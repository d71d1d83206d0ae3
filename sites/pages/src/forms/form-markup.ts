import {
  agreed,
  controls,
  type Divisions,
  dayAt,
  type FormFault,
  fieldAt,
  fieldsOf,
  fieldsOfPage,
  isFieldAsked,
  isRows,
  type Row,
  type Values,
} from '@mingtang/forms/language';
import type { SentFile } from '@mingtang/intake/outside';
import type {
  ChoiceCondition,
  FileKind,
  FilesField,
  FormCondition,
  FormField,
  FormPage,
  FormRecord,
  GroupField,
  RowField,
  TextFormat,
} from '@mingtang/publication';
import { escapeMarkup } from '../markup.ts';
import { actButton } from './act-button.ts';
import { addressMarkup } from './address-markup.ts';
import type { FormWords } from './form-words.ts';

export interface FormState {
  /** Where it is sent, from the host's root. */
  action: string;
  words: FormWords;
  /** The secret that makes one submission of it; a page that many see has none. */
  token?: string;
  values?: Values;
  faults?: readonly FormFault[];
  /** What came with it already, and needs no second sending. */
  files?: readonly SentFile[];
  /** Of a form that follows an earlier arrival: number and code, where they are known. */
  about?: { number: string; code: string };
  /** Stands below what a page is about, and has no heading of its own rank. */
  isBelow?: boolean;
  /** Said above the form: why it is shown again. */
  notice?: string;
  /** Which of its pages is shown, from 0. */
  page?: number;
  /** Answers of the other pages, packed. */
  soFar?: string;
  /** Version of the kept draft it goes on from. */
  draft?: number;
  /** Opened from the review, to change an answer. */
  isChange?: boolean;
  /** How many rows of a group are shown, where that is more than were answered. */
  rows?: Record<string, number>;
  /** Today in China; a page that many see has none. */
  today?: string;
  /** To choose townships from; a page that many see has none. */
  divisions?: Divisions;
  /** Filled in by staff for somebody: nothing is gone on with by a code. */
  isAtCounter?: boolean;
}

/** A page of a form with its heading, in html: complete and usable without script or style. */
export function formMarkup(form: FormRecord, state: FormState): string {
  const { words, faults = [], notice, isBelow, page: n = 0 } = state;
  const page = form.pages[n] as FormPage;
  const isFirst = n === 0;
  const title = isFirst ? form.title : (page.title ?? form.title);
  return [
    form.pages.length > 1 ? stepMarkup(form, state) : '',
    isBelow
      ? `<h2 class="form__heading">${escapeMarkup(title)}</h2>`
      : `<h1 class="form-page__title">${escapeMarkup(title)}</h1>`,
    faults.length > 0 ? faultSummary(form, faults, words) : '',
    notice ? noticeMarkup(notice) : '',
    isFirst ? `<div class="form-page__intro">${form.html}</div>` : '',
    isFirst && form.draftDays && !state.isAtCounter ? resumeMarkup(state) : '',
    formTag(form, state),
    carriedMarkup(state, n),
    form.follows ? aboutMarkup(state) : '',
    ...page.sections.map((section) => {
      const filled = section.fields.map((field) => filledIn(field, state));
      if (filled.every((input) => input !== undefined)) return filled.join('');
      const fields = section.fields.map(
        (field, at) => filled[at] ?? shownField(form, field, state),
      );
      if (fields.every((field) => field === '')) return '';
      return (
        `<section class="form__section"><h2 class="form__heading">${escapeMarkup(section.title)}</h2>` +
        `${section.hint ? `<p class="form__hint">${escapeMarkup(section.hint)}</p>` : ''}${fields.join('')}</section>`
      );
    }),
    waysMarkup(form, state),
    '</form>',
  ].join('');
}

/** 第 2 步，共 4 步: with the review as the last. */
function stepMarkup({ title, pages }: FormRecord, { words, page = 0 }: FormState): string {
  const step = words.step(page + 1, pages.length + 1);
  return `<p class="form__step">${page > 0 ? `${escapeMarkup(title)} · ` : ''}${step}</p>`;
}

/** The beginning of a form; its first button is what the enter key presses. */
export function formTag(form: FormRecord, { action }: Pick<FormState, 'action'>): string {
  const enctype = takesFiles(form) ? ' enctype="multipart/form-data"' : '';
  return `<form class="form" method="post" action="${escapeMarkup(action)}" accept-charset="utf-8" novalidate${enctype}>`;
}

/** What a form carries from page to page. */
export function carriedMarkup(
  { token = '', soFar, draft, isChange }: FormState,
  page: number,
): string {
  const hidden = (name: string, value: string) =>
    `<input type="hidden" name="${name}" value="${escapeMarkup(value)}">`;
  return [
    hidden(controls.token, token),
    page > 0 || soFar ? hidden(controls.page, String(page)) : '',
    soFar ? hidden(controls.soFar, soFar) : '',
    draft ? hidden(controls.draft, String(draft)) : '',
    isChange ? hidden(controls.isChange, '1') : '',
    // What the enter key presses, before any button that stands in a question.
    `<button class="form__hidden" type="submit" name="${controls.act}" value="next" tabindex="-1" aria-hidden="true"></button>`,
  ].join('');
}

function waysMarkup(form: FormRecord, { words, page = 0, isChange }: FormState): string {
  if (form.pages.length === 1 && !form.draftDays) {
    return `<button class="form__send" type="submit">${escapeMarkup(words.send)}</button>`;
  }
  return [
    '<div class="form__ways">',
    actButton('next', form.pages.length === 1 ? words.toReview : words.onward, {
      look: 'form__send',
    }),
    page > 0 && !isChange ? actButton('back', words.back) : '',
    form.draftDays ? actButton('keep', words.keep) : '',
    '</div>',
  ].join('');
}

/** Where somebody goes on with what they kept. */
function resumeMarkup({ action, words }: FormState): string {
  return (
    `<details class="form__resume"><summary>${escapeMarkup(words.resume)}</summary>` +
    `<form class="form" method="post" action="${escapeMarkup(action)}" accept-charset="utf-8" novalidate data-resume>` +
    `<div class="form__field"><label class="form__label" for="resume">${escapeMarkup(words.draftCode)}</label>` +
    `<p class="form__hint" id="resume-hint">${escapeMarkup(words.codeHint)}</p>` +
    `<input class="form__input" id="resume" name="${controls.resume}" type="text" maxlength="60" autocomplete="off" ` +
    `autocapitalize="characters" spellcheck="false" aria-describedby="resume-hint"></div>` +
    `<button class="form__other" type="submit">${escapeMarkup(words.goOn)}</button></form></details>`
  );
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

/** Words for a fault, with the label of its question. */
function faultText(form: FormRecord, fault: FormFault, words: FormWords) {
  const { field, code, bound = 0, name = '' } = fault;
  const asked = fieldAt(form, field);
  const kinds = asked?.type === 'files' ? kindsText(asked.kinds) : '';
  const say = asked?.type === 'text' ? (asked.pattern?.say ?? '') : '';
  const [, row] = field.split('/');
  const group = row === undefined ? undefined : fieldAt(form, field.split('/')[0] ?? '');
  const label = `${group?.type === 'group' ? `${group.row} ${Number(row) + 1}：` : ''}${asked?.label ?? field}`;
  return words.faults[code](label, bound, { name, kinds, say });
}

const takesFiles = (form: FormRecord) => fieldsOf(form).some(({ type }) => type === 'files');

const kindsText = (kinds: readonly FileKind[]) => kinds.join('、').toUpperCase();

const idOf = (path: string) => `f-${path.replace(/[./]/g, '-')}`;

function faultSummary(form: FormRecord, faults: readonly FormFault[], words: FormWords): string {
  const entries = faults.map(
    (fault) =>
      `<li><a href="#${idOf(fault.field)}">${escapeMarkup(faultText(form, fault, words))}</a></li>`,
  );
  return (
    `<div class="form-faults" role="alert"><h2 class="form-faults__title">${escapeMarkup(words.faultsTitle(faults.length))}</h2>` +
    `<ul>${entries.join('')}</ul></div>`
  );
}

/** A question, unless answers on earlier pages say that it is not asked. */
function shownField(form: FormRecord, field: FormField, state: FormState): string {
  const { values = {}, today = '' } = state;
  if (field.when && !isOpenHere(form, field.when, state)) {
    if (!isFieldAsked(field, { values, today })) return '';
  }
  return fieldMarkup(form, field, state);
}

/** Whether a condition looks at a question of the page that is shown: what it says may change yet. */
function isOpenHere(form: FormRecord, when: FormCondition, { page = 0 }: FormState): boolean {
  const here = fieldsOfPage(form.pages[page] as FormPage);
  return here.some(({ name }) => JSON.stringify(when).includes(JSON.stringify(name)));
}

/** Where a question stands: in the form itself, or in a row of a group. */
interface Place {
  path: string;
  answers: Values | Row;
  /** Marks for the style sheet are of the form's own questions alone. */
  isInRow: boolean;
}

function fieldMarkup(
  form: FormRecord,
  field: FormField,
  state: FormState,
  place: Place = { path: field.name, answers: state.values ?? {}, isInRow: false },
): string {
  const { words, faults = [] } = state;
  const { path, isInRow } = place;
  const id = idOf(path);
  const fault = faults.find((one) => one.field === path);
  const { hint, example } = field;
  const notes =
    (hint ? `<p class="form__hint" id="${id}-hint">${escapeMarkup(hint)}</p>` : '') +
    (example
      ? `<p class="form__hint" id="${id}-example">${escapeMarkup(words.example(example))}</p>`
      : '') +
    (fault
      ? `<p class="form__fault" id="${id}-fault">${escapeMarkup(faultText(form, fault, words))}</p>`
      : '');
  const described = [hint && `${id}-hint`, example && `${id}-example`, fault && `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  const aria =
    (described ? ` aria-describedby="${described}"` : '') + (fault ? ' aria-invalid="true"' : '');
  const shownWhen = !isInRow && field.when ? markOf(form, field.when) : undefined;
  const isSometimes = field.neededWhen || (field.when && shownWhen === undefined);
  const isFree = field.optional || isSometimes;
  const label =
    escapeMarkup(field.label) +
    (isFree
      ? ` <span class="form__optional">（${isSometimes ? words.neededSometimes : words.optional}）</span>`
      : '');
  const classes = ['form__field', fault && 'form__field--fault', shownWhen && `if-${shownWhen}`]
    .filter(Boolean)
    .join(' ');
  const parts: Parts = { id, path, label, classes, notes, described, aria, place };
  switch (field.type) {
    case 'choice':
      return field.isList ? listMarkup(field, parts, words) : choicesMarkup(form, field, parts);
    case 'choices':
      return choicesMarkup(form, field, parts);
    case 'files':
      return filesMarkup(field, parts, state);
    case 'group':
      return groupMarkup(form, field, parts, state);
    case 'address':
      return fieldset(
        parts,
        addressMarkup(field, {
          id,
          path,
          answer: place.answers[path.split('/').at(-1) ?? ''],
          words,
          divisions: state.divisions,
          isWrong: fault !== undefined,
        }),
      );
    case 'statement':
      return statementMarkup(field, parts, words);
    case 'signature':
      return signatureMarkup(parts, state);
    case 'calculated':
      return calculatedMarkup(field, parts, words);
    default:
      return `<div class="${classes}"><label class="form__label" for="${id}">${label}</label>${notes}${inputMarkup(field, parts, state)}</div>`;
  }
}

interface Parts {
  id: string;
  path: string;
  label: string;
  classes: string;
  notes: string;
  described: string;
  aria: string;
  place: Place;
}

const answerOf = ({ place, path }: Parts) => place.answers[path.split('/').at(-1) ?? ''];

const fieldset = ({ id, classes, label, notes, aria }: Parts, html: string) =>
  `<fieldset class="${classes}" id="${id}-set"${aria.replace(' aria-invalid="true"', '')}><legend class="form__label">${label}</legend>${notes}${html}</fieldset>`;

function choicesMarkup(
  form: FormRecord,
  field: Extract<RowField, { type: 'choice' | 'choices' }>,
  parts: Parts,
): string {
  const { id, path, place } = parts;
  const chosen = [answerOf(parts) ?? []].flat();
  const options = field.options.map(({ value, label: text, hint: more }, n) => {
    // The first is where links to the question lead.
    const option = n === 0 ? id : `${id}-${n + 1}`;
    const marks = field.type === 'choice' && !place.isInRow ? marksOf(form, field.name, value) : '';
    return (
      `<div class="form__choice"><input id="${option}" name="${path}" value="${escapeMarkup(value)}" ` +
      `type="${field.type === 'choice' ? 'radio' : 'checkbox'}"${marks}${chosen.includes(value) ? ' checked' : ''}>` +
      `<label for="${option}">${escapeMarkup(text)}${more ? `<span class="form__hint">${escapeMarkup(more)}</span>` : ''}</label></div>`
    );
  });
  return fieldset(parts, `<div class="form__choices">${options.join('')}</div>`).replace(
    ` id="${id}-set"`,
    '',
  );
}

function listMarkup(
  field: Extract<RowField, { type: 'choice' }>,
  parts: Parts,
  words: FormWords,
): string {
  const { id, path, classes, label, notes, aria } = parts;
  const chosen = answerOf(parts);
  const options = field.options.map(
    ({ value, label: text }) =>
      `<option value="${escapeMarkup(value)}"${value === chosen ? ' selected' : ''}>${escapeMarkup(text)}</option>`,
  );
  return (
    `<div class="${classes}"><label class="form__label" for="${id}">${label}</label>${notes}` +
    `<select class="form__input form__input--short" id="${id}" name="${path}"${aria}><option value="">${escapeMarkup(words.choose)}</option>${options.join('')}</select></div>`
  );
}

function statementMarkup(
  field: Extract<RowField, { type: 'statement' }>,
  parts: Parts,
  words: FormWords,
): string {
  const { id, path, aria } = parts;
  return fieldset(
    parts,
    `<p class="form__statement">${escapeMarkup(field.text)}</p>` +
      `<div class="form__choice"><input type="checkbox" id="${id}" name="${path}" value="${agreed}"${aria}${answerOf(parts) === agreed ? ' checked' : ''}>` +
      `<label for="${id}">${escapeMarkup(words.agree)}</label></div>`,
  );
}

function signatureMarkup(parts: Parts, { words, today }: FormState): string {
  const { id, path, classes, label, notes, described, aria } = parts;
  const answer = answerOf(parts);
  const name = typeof answer === 'object' && 'name' in answer ? String(answer.name) : '';
  const note = `${id}-note`;
  const by = ` aria-describedby="${[described, note].filter(Boolean).join(' ')}"${aria.includes('invalid') ? ' aria-invalid="true"' : ''}`;
  return (
    `<div class="${classes}"><label class="form__label" for="${id}">${label}</label>${notes}` +
    `<p class="form__hint" id="${note}">${escapeMarkup(words.signature(today ?? ''))}</p>` +
    `<input class="form__input form__input--short form__input--signature" type="text" id="${id}" name="${path}/name" maxlength="50" autocomplete="name"${by} value="${escapeMarkup(name)}"></div>`
  );
}

function calculatedMarkup(
  field: Extract<RowField, { type: 'calculated' }>,
  parts: Parts,
  words: FormWords,
): string {
  const { id, classes, label, notes } = parts;
  const answer = answerOf(parts);
  const text = answer === undefined ? words.calculatedLater : [answer, field.unit].join(' ');
  return (
    `<div class="${classes}" id="${id}"><p class="form__label">${label}</p>${notes}` +
    `<p class="form__calculated">${escapeMarkup(text.trim())}</p></div>`
  );
}

/** The rows that are there, at least those that must be; each may go, and another come. */
function groupMarkup(form: FormRecord, field: GroupField, parts: Parts, state: FormState): string {
  const { words, rows = {} } = state;
  const answer = answerOf(parts);
  const answered = isRows(answer) ? answer : [];
  const shown = Math.min(
    field.most,
    Math.max(rows[field.name] ?? 0, answered.length, field.least ?? 0, 1),
  );
  const each = Array.from({ length: shown }, (_, n) => {
    const title = `${field.row} ${n + 1}`;
    const row = answered[n] ?? {};
    const inner = field.fields.map((one) =>
      fieldMarkup(form, one, state, {
        path: `${field.name}/${n}/${one.name}`,
        answers: row,
        isInRow: true,
      }),
    );
    const isRemovable = shown > Math.max(1, field.least ?? 0);
    return (
      `<fieldset class="form__row"><legend class="form__row-title">${escapeMarkup(title)}</legend>${inner.join('')}` +
      `${isRemovable ? actButton(`less:${field.name}:${n}`, words.removeRow, { look: 'form__link', about: title }) : ''}</fieldset>`
    );
  });
  const more =
    shown < field.most
      ? actButton(`more:${field.name}`, words.addRow(field.row))
      : `<p class="form__hint">${escapeMarkup(words.mostRows(field.most))}</p>`;
  return fieldset(
    { ...parts, classes: `${parts.classes} form__group` },
    `<div id="${parts.id}"></div><input type="hidden" name="${field.name}/rows" value="${shown}">${each.join('')}${more}`,
  );
}

/** A question for files: those that came already with a box each to take them back, and a place for more. */
function filesMarkup(
  field: FilesField,
  { id, path, label, classes, notes, described }: Parts,
  { words, files = [], faults = [] }: FormState,
): string {
  const kept = files.filter((file) => file.field === field.name);
  const limits = words.filesLimits(field.most, field.mostBytes, kindsText(field.kinds));
  const entries = kept.map(({ id: file = '', label: { name, bytes } }, n) => {
    const box = `${id}-not-${n + 1}`;
    return (
      `<li><span>${escapeMarkup(name)}（${words.size(bytes)}）</span>` +
      `<span class="form__choice"><input type="checkbox" id="${box}" name="${controls.removeFile}" value="${escapeMarkup(file)}">` +
      `<label for="${box}">${words.removeFile}<span class="form__hidden">${escapeMarkup(name)}</span></label></span></li>`
    );
  });
  const isWrong = faults.some((fault) => fault.field === field.name);
  const accept = field.kinds.flatMap((kind) => accepted[kind]).join(',');
  return (
    `<div class="${classes}"><label class="form__label" for="${id}">${label}</label>${notes}` +
    `<p class="form__hint" id="${id}-limits">${limits}</p>` +
    `${kept.length > 0 ? `<p class="form__kept">${words.filesKept}</p><ul class="form__files">${entries.join('')}</ul>` : ''}` +
    `<input class="form__input form__input--files" type="file" id="${id}" name="${path}" multiple accept="${accept}" ` +
    `aria-describedby="${[described, `${id}-limits`].filter(Boolean).join(' ')}"${isWrong ? ' aria-invalid="true"' : ''}></div>`
  );
}

/** Phones offer their camera where pictures are among what is taken; `capture` would take away the album. */
const accepted: Record<FileKind, string[]> = {
  pdf: ['.pdf'],
  jpg: ['.jpg', '.jpeg', 'image/jpeg'],
  png: ['.png', 'image/png'],
  docx: ['.docx'],
  xlsx: ['.xlsx'],
};

function inputMarkup(
  field: Extract<RowField, { type: 'text' | 'long-text' | 'number' | 'date' }>,
  parts: Parts,
  { today }: FormState,
): string {
  const { id, path, aria } = parts;
  const value = escapeMarkup(String(answerOf(parts) ?? ''));
  const common = ` id="${id}" name="${path}"${aria}`;
  switch (field.type) {
    case 'long-text':
      // A line break right after the tag is dropped by browsers.
      return `<textarea class="form__input" rows="6" maxlength="${field.most}"${common}>\n${value}</textarea>`;
    case 'number': {
      const mode = field.decimals ? 'decimal' : 'numeric';
      const isSigned = (field.least ?? -1) < 0;
      return (
        `<span class="form__with-unit"><input class="form__input form__input--number" type="text"${isSigned ? '' : ` inputmode="${mode}"`}` +
        `${common} maxlength="20" autocomplete="off" value="${value}">${field.unit ? `<span>${escapeMarkup(field.unit)}</span>` : ''}</span>`
      );
    }
    case 'date': {
      const bound = (name: string, at: typeof field.from) =>
        at && today ? ` ${name}="${dayAt(at, today)}"` : '';
      return (
        `<input class="form__input form__input--short" type="date"${common}${bound('min', field.from)}${bound('max', field.to)}` +
        `${field.autocomplete ? ` autocomplete="${field.autocomplete}"` : ''} value="${value}">`
      );
    }
    case 'text': {
      const { type, mode, autocomplete } = inputs[field.format ?? 'plain'];
      const fill = field.autocomplete ?? autocomplete;
      const width = field.most <= 30 ? ' form__input--short' : '';
      return (
        `<input class="form__input${width}" type="${type}"${mode ? ` inputmode="${mode}"` : ''}${common}` +
        `${fill ? ` autocomplete="${fill}"` : ''} maxlength="${field.most}" value="${value}">`
      );
    }
  }
}

const inputs: Record<TextFormat | 'plain', { type: string; mode?: string; autocomplete?: string }> =
  {
    plain: { type: 'text' },
    phone: { type: 'tel' },
    email: { type: 'email' },
    postcode: { type: 'text', mode: 'numeric' },
    'id-number': { type: 'text' },
    'credit-code': { type: 'text' },
    'bank-card': { type: 'text', mode: 'numeric', autocomplete: 'off' },
  };

/*
 * A question that is asked in some cases only is shown by style alone, without script: choices that
 * fulfil the n-th condition are marked `when-n`, what depends on it `if-n`. Where a browser cannot
 * do that, or a condition is not one of choices, it is shown, and answers to what is not asked are
 * left out.
 */

/** Conditions of choices with buttons in order of their first use; the style sheet knows eight. */
function conditions(form: FormRecord): ChoiceCondition[] {
  const found: ChoiceCondition[] = [];
  for (const page of form.pages) {
    const fields = fieldsOfPage(page);
    for (const { when } of fields) {
      if (!when || !('is' in when) || found.some((one) => isSame(one, when))) continue;
      const asked = fields.find(({ name }) => name === when.field);
      if (asked?.type === 'choice' && !asked.isList) found.push(when);
    }
  }
  return found.slice(0, 8);
}

function markOf(form: FormRecord, when: FormCondition): number | undefined {
  const at = conditions(form).findIndex((one) => 'is' in when && isSame(one, when));
  return at < 0 ? undefined : at + 1;
}

const isSame = (a: ChoiceCondition, b: ChoiceCondition) =>
  a.field === b.field && a.is.join('\n') === b.is.join('\n');

function marksOf(form: FormRecord, name: string, value: string): string {
  const marks = conditions(form).flatMap(({ field, is }, n) =>
    field === name && is.includes(value) ? [`when-${n + 1}`] : [],
  );
  return marks.length > 0 ? ` class="${marks.join(' ')}"` : '';
}
