import { whenWhole } from '@mingtang/pages/browser';

whenWhole(closeMenusOnEscape);

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
