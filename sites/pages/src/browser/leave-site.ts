function element(name: string, text: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** Old browsers know no dialog element: there the browser's own question does. */
function ask(link: HTMLAnchorElement): void {
  const { leave = '{host}', leaveGo = '', leaveStay = '' } = document.body.dataset;
  const question = leave.replace('{host}', link.hostname);
  const dialog = document.createElement('dialog');
  if (typeof dialog.showModal !== 'function') {
    if (confirm(question)) location.assign(link.href);
    return;
  }
  const text = element('p', question, 'leaving__question');
  text.id = 'leaving-question';
  const go = element('a', leaveGo, 'leaving__go') as HTMLAnchorElement;
  go.href = link.href;
  const stay = element('button', leaveStay, 'leaving__stay');
  stay.addEventListener('click', () => dialog.close());
  dialog.className = 'leaving';
  dialog.setAttribute('aria-labelledby', text.id);
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus();
  });
  dialog.append(text, stay, go);
  document.body.append(dialog);
  dialog.showModal();
}

/**
 * Asks before a marked link leaves government sites, as 国办发〔2017〕47号 wants. Without scripts the link
 * itself says that it leaves.
 */
export function askBeforeLeaving(): void {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-leaves]');
    if (link === null) return;
    event.preventDefault();
    ask(link);
  });
}
