/**
 * Leads to a field of the form on screen, by its path: opens the tab it is on, scrolls there and
 * puts the cursor into it. Where the field itself is not drawn (a folded row), to the row around it.
 *
 * @param block which paragraph, list or table of a rich text, counted from 0
 */
export async function goToField(path: string, block?: number): Promise<void> {
  const field = find(path) ?? (await inSomeTab(path)) ?? nearest(path);
  if (!field) return;
  const editor = field.querySelector<HTMLElement>('[data-lexical-editor]');
  const paragraph = block === undefined ? undefined : editor?.children[block];
  if (editor && paragraph) {
    paragraph.scrollIntoView({ block: 'center' });
    editor.focus({ preventScroll: true });
    getSelection()?.collapse(paragraph, 0);
    return;
  }
  field.scrollIntoView({ block: 'center' });
  const focusable = 'input:not([type=hidden]), textarea, [contenteditable=true], button';
  const target = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable);
  target?.focus({ preventScroll: true });
}

/** Payload names fields and rows by their path; a rich text has no name, but it says its path. */
function find(path: string): HTMLElement | null {
  const steps = path.split('.');
  const row = /^\d+$/.test(steps.at(-1) ?? '')
    ? document.getElementById(`${steps.slice(0, -1).join('-')}-row-${steps.at(-1)}`)
    : null;
  return (
    row ??
    document.getElementById(`field-${steps.join('__')}`) ??
    document.querySelector<HTMLElement>(
      `.rich-text-lexical[data-field-path="${path}"], [id^="field-${steps.join('__')}__"]`,
    )
  );
}

async function inSomeTab(path: string): Promise<HTMLElement | null> {
  const tabs = document.querySelectorAll<HTMLElement>(
    '.collection-edit__main .tabs-field__tab-button',
  );
  const open = [...tabs].find((tab) => tab.className.includes('--active'));
  for (const tab of tabs) {
    tab.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const found = find(path);
    if (found) return found;
  }
  open?.click();
  return null;
}

function nearest(path: string): HTMLElement | null {
  const steps = path.split('.');
  while (steps.pop() && steps.length > 0) {
    const found = find(steps.join('.'));
    if (found) return found;
  }
  return null;
}
