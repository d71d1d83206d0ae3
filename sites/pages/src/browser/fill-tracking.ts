/**
 * Fills number and code in from an address such as `/tracking/#G20261127-7K3MQ4.7K3M…`: what follows
 * `#` never leaves the reader's device, so that no server and no log learns the code from a link.
 */
export function fillTracking(): void {
  fillResuming();
  const form = document.querySelector('[data-tracking]');
  const [, number, code] = /^#([A-Z][\w-]+)\.(\w+)$/.exec(location.hash) ?? [];
  if (!form || !number || !code) return;
  const fill = (name: string, value: string) => {
    const input = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (input) input.value = value;
  };
  fill('number', number);
  fill('code', code);
  history.replaceState(null, '', location.pathname);
}

/** The code of a draft, from `…#resume.7K3M…`, in the same way. */
function fillResuming(): void {
  const form = document.querySelector('[data-resume]');
  const [, code] = /^#resume\.(\w+)$/.exec(location.hash) ?? [];
  const input = form?.querySelector<HTMLInputElement>('input');
  if (!form || !input || !code) return;
  input.value = code;
  form.closest('details')?.setAttribute('open', '');
  input.focus();
  history.replaceState(null, '', location.pathname);
}
