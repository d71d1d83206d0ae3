/** 长者模式: the switch appears where scripts run; the choice is kept for all sites of the host, whatever their theme. */
const key = 'elder';
const page = document.documentElement;

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === '1';
  } catch {
    // Storage is closed to the page (private window, strict settings): the choice lasts for this page.
    return false;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(key, on ? '1' : '0');
  } catch {
    // As above.
  }
}

function show(on: boolean): void {
  page.toggleAttribute('data-elder', on);
  nameSwitches(on);
}

function nameSwitches(on: boolean): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-elder-switch]')) {
    const words = on ? button.dataset.standard : button.dataset.elder;
    const label = button.querySelector('span');
    if (label !== null) label.textContent = words ?? '';
    button.hidden = false;
  }
}

/** As early as can be: a reader who chose large letters should not see small ones first. */
export function restoreElderMode(): void {
  page.toggleAttribute('data-elder', remembered());
}

export function offerElderMode(): void {
  nameSwitches(page.hasAttribute('data-elder'));
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-elder-switch]')) return;
    const on = !page.hasAttribute('data-elder');
    remember(on);
    show(on);
  });
}
