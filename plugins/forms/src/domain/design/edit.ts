import type { FormPage, FormSection, RowField } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import type { DesignedField, FormDefinition } from './definition.ts';

/** Where a question stands. */
export interface FieldPlace {
  page: number;
  section: number;
  field: number;
  /** In the rows of a group. */
  inner?: number;
}

type Page = FormPage<Words>;
type Section = FormSection<Words>;

const blank: Words = { zh: '', en: '' };

/** A form that asks nothing yet. */
export const emptyForm: FormDefinition = {
  title: blank,
  description: blank,
  intro: blank,
  next: blank,
  draftDays: 30,
  pages: [{ title: blank, sections: [{ title: blank, fields: [] }] }],
};

export const changePage = (form: FormDefinition, at: number, page: Page): FormDefinition => ({
  ...form,
  pages: form.pages.with(at, page),
});

export const addPage = (form: FormDefinition): FormDefinition => ({
  ...form,
  pages: [...form.pages, { title: blank, sections: [{ title: blank, fields: [] }] }],
});

export const removePage = (form: FormDefinition, at: number): FormDefinition => ({
  ...form,
  pages: form.pages.toSpliced(at, 1),
});

export function movePage(form: FormDefinition, at: number, by: -1 | 1): FormDefinition {
  const page = form.pages[at];
  if (!page || !form.pages[at + by]) return form;
  return { ...form, pages: form.pages.toSpliced(at, 1).toSpliced(at + by, 0, page) };
}

const changeSection = (
  form: FormDefinition,
  at: { page: number; section: number },
  change: (section: Section) => Section,
): FormDefinition => {
  const page = form.pages[at.page];
  const section = page?.sections[at.section];
  if (!page || !section) return form;
  return changePage(form, at.page, {
    ...page,
    sections: page.sections.with(at.section, change(section)),
  });
};

export function fieldAtPlace(form: FormDefinition, at: FieldPlace): DesignedField | undefined {
  const field = form.pages[at.page]?.sections[at.section]?.fields[at.field];
  if (at.inner === undefined) return field;
  return field?.type === 'group' ? field.fields[at.inner] : undefined;
}

/** Puts something in place of a question: another version of it, or nothing. */
function replaced(form: FormDefinition, at: FieldPlace, by: DesignedField[]): FormDefinition {
  return changeSection(form, at, (section) => {
    const field = section.fields[at.field];
    if (at.inner === undefined)
      return { ...section, fields: section.fields.toSpliced(at.field, 1, ...by) };
    if (field?.type !== 'group') return section;
    const fields = field.fields.toSpliced(at.inner, 1, ...(by as RowField<Words>[]));
    return { ...section, fields: section.fields.with(at.field, { ...field, fields }) };
  });
}

export const changeField = (
  form: FormDefinition,
  at: FieldPlace,
  field: DesignedField,
): FormDefinition => replaced(form, at, [field]);

export const removeField = (form: FormDefinition, at: FieldPlace): FormDefinition =>
  replaced(form, at, []);

/** Adds a question at the end of a section, or of the rows of a group. */
export function addField(
  form: FormDefinition,
  at: Omit<FieldPlace, 'field' | 'inner'> & { group?: number },
  type: DesignedField['type'],
): { form: FormDefinition; at: FieldPlace } {
  const field = newField(form, type);
  const { page, section, group } = at;
  const there = form.pages[page]?.sections[section]?.fields ?? [];
  if (group !== undefined) {
    const holder = there[group];
    if (holder?.type !== 'group') return { form, at: { page, section, field: group } };
    const grown = { ...holder, fields: [...holder.fields, field as RowField<Words>] };
    return {
      form: changeField(form, { page, section, field: group }, grown),
      at: { page, section, field: group, inner: holder.fields.length },
    };
  }
  return {
    form: changeSection(form, at, (old) => ({ ...old, fields: [...old.fields, field] })),
    at: { page, section, field: there.length },
  };
}

/** Moves a question before another, of any page; within its group where it stands in one. */
export function moveField(form: FormDefinition, from: FieldPlace, to: FieldPlace): FormDefinition {
  const field = fieldAtPlace(form, from);
  if (!field || (from.inner === undefined) !== (to.inner === undefined)) return form;
  if (from.inner !== undefined && to.inner !== undefined) {
    if (!isSameGroup(from, to)) return form;
    const at = { page: from.page, section: from.section, field: from.field };
    const group = fieldAtPlace(form, at);
    if (group?.type !== 'group') return form;
    const fields = group.fields
      .toSpliced(from.inner, 1)
      .toSpliced(to.inner, 0, field as RowField<Words>);
    return changeField(form, at, { ...group, fields });
  }
  const without = removeField(form, from);
  return changeSection(without, to, (section) => ({
    ...section,
    fields: section.fields.toSpliced(to.field, 0, field),
  }));
}

const isSameGroup = (a: FieldPlace, b: FieldPlace) =>
  a.page === b.page && a.section === b.section && a.field === b.field;

/** A question one place up or down; from the end of a section it goes into the next, also of another page. */
export function stepField(
  form: FormDefinition,
  at: FieldPlace,
  by: -1 | 1,
): { form: FormDefinition; at: FieldPlace } {
  if (at.inner !== undefined) {
    const to = { ...at, inner: at.inner + by };
    return fieldAtPlace(form, to) ? { form: moveField(form, at, to), at: to } : { form, at };
  }
  const here = form.pages[at.page]?.sections[at.section]?.fields ?? [];
  const near = { ...at, field: at.field + by };
  if (near.field >= 0 && near.field < here.length)
    return { form: moveField(form, at, near), at: near };
  const sections = form.pages.flatMap((page, p) =>
    page.sections.map((_, s) => ({ page: p, section: s })),
  );
  const now = sections.findIndex(({ page, section }) => page === at.page && section === at.section);
  const next = sections[now + by];
  if (!next) return { form, at };
  const length = form.pages[next.page]?.sections[next.section]?.fields.length ?? 0;
  const to = { ...next, field: by > 0 ? 0 : length };
  return { form: moveField(form, at, to), at: to };
}

function newField(form: FormDefinition, type: DesignedField['type']): DesignedField {
  const base = { name: freeName(form), label: blank };
  switch (type) {
    case 'text':
      return { ...base, type, most: 100 };
    case 'long-text':
      return { ...base, type, most: 2000 };
    case 'choice':
    case 'choices':
      return {
        ...base,
        type,
        options: [
          { value: 'a', label: blank },
          { value: 'b', label: blank },
        ],
      };
    case 'statement':
      return { ...base, type, text: blank };
    case 'calculated':
      return { ...base, type, value: { sum: [] } };
    case 'files':
      return { ...base, type, most: 4, mostBytes: 10 * 1024 * 1024, kinds: ['pdf', 'jpg', 'png'] };
    case 'group':
      return { ...base, type, row: blank, most: 10, fields: [] };
    default:
      return { ...base, type };
  }
}

/** A name that no question has, `q7`. */
function freeName({ pages }: FormDefinition): string {
  const text = JSON.stringify(pages);
  let n = 1;
  while (text.includes(`"q${n}"`)) n += 1;
  return `q${n}`;
}
