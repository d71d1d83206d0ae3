const opened = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu-more][open]');

/**
 * Of what stands below the entries of a menu one list is open at a time; Escape and a click elsewhere
 * close it. Without scripts each opens and closes by its own button.
 */
export function openOneBelow(): void {
  document.addEventListener(
    'toggle',
    (event) => {
      const one = event.target as HTMLElement;
      if (!one.matches?.('details[data-menu-more][open]')) return;
      for (const other of opened()) if (other !== one) other.open = false;
    },
    true,
  );
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const one of opened()) {
      const hasFocus = one.parentElement?.contains(document.activeElement);
      one.open = false;
      if (hasFocus) one.querySelector('summary')?.focus();
    }
  });
  document.addEventListener('click', (event) => {
    for (const one of opened()) {
      if (!one.parentElement?.contains(event.target as Node)) one.open = false;
    }
  });
}
