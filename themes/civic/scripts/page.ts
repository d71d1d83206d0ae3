/** What a page does beyond html. Everything here is a convenience: without it the page still works. */
const root = document.documentElement;
const elderKey = 'elder';

restoreElderMode();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enhance);
else enhance();

function enhance() {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-elder-switch]')) {
    const show = () => button.setAttribute('aria-pressed', String('elder' in root.dataset));
    button.hidden = false;
    button.addEventListener('click', () => {
      setElderMode(!('elder' in root.dataset));
      show();
    });
    show();
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
  closeMenusOnEscape();
  askBeforeLeaving();
}

/** Storage may be forbidden; the reader then chooses again on the next page. */
function restoreElderMode() {
  try {
    if (localStorage.getItem(elderKey) === '1') root.dataset.elder = '';
  } catch {
    delete root.dataset.elder;
  }
}

function setElderMode(on: boolean) {
  if (on) root.dataset.elder = '';
  else delete root.dataset.elder;
  try {
    localStorage.setItem(elderKey, on ? '1' : '0');
  } catch {
    return;
  }
}

/** Columns that open below a menu entry close on Escape, without the pointer being moved (WCAG 1.4.13). */
function closeMenusOnEscape() {
  const sections = document.querySelectorAll<HTMLElement>('.menu__section');
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const section of sections) section.dataset.closed = '';
  });
  for (const section of sections) {
    for (const leaving of ['pointerleave', 'focusout']) {
      section.addEventListener(leaving, () => delete section.dataset.closed);
    }
  }
}

function askBeforeLeaving() {
  const dialog = document.querySelector<HTMLDialogElement>('#leave-dialog');
  const question = dialog?.querySelector<HTMLElement>('[data-question]');
  if (!dialog || !question) return;
  let address = '';
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'leave') location.assign(address);
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-leaves]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    address = link.href;
    question.textContent = (question.dataset.question ?? '').replace('{host}', link.host);
    dialog.returnValue = 'stay';
    dialog.showModal();
  });
}
