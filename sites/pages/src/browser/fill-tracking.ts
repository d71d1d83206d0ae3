/**
 * Fills number and code in from an address such as `/tracking/#G20261127-7K3MQ4.7K3M…`: what follows
 * `#` never leaves the reader's device, so that no server and no log learns the code from a link.
 */
export function fillTracking(): void {
  const form = document.querySelector('[data-tracking]');
  const [, number, code] = /^#([\w-]+)\.(\w+)$/.exec(location.hash) ?? [];
  if (!form || !number || !code) return;
  const fill = (name: string, value: string) => {
    const input = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (input) input.value = value;
  };
  fill('number', number);
  fill('code', code);
  history.replaceState(null, '', location.pathname);
}
