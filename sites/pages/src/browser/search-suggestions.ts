/**
 * Questions to ask and titles to go to while one types, in every `form[data-suggest]` (the combobox of the ARIA Authoring
 * Practices, with a list). Nothing is asked while an input method composes, nor for what is no longer typed.
 */
export function offerSuggestions(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) offer(form);
}

/** A question, or a title that leads to its page. */
interface Suggestion {
  text: string;
  href?: string;
}

interface Answer {
  queries?: string[];
  titles?: { title: string; href: string }[];
}

const wait = 200;

function offer(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const { suggest = '', suggestions = '', suggested = '' } = form.dataset;
  const list = document.createElement('ul');
  const said = document.createElement('span');
  let offered: Suggestion[] = [];
  let active = -1;
  let asking = new AbortController();
  let timer = 0;

  list.className = 'search-box__list';
  list.id = `${input.id}-list`;
  list.hidden = true;
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  const set = (element: Element, attributes: Record<string, string>) => {
    for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  };
  set(list, { role: 'listbox', 'aria-label': suggestions });
  set(input, {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  });
  form.append(list, said);

  const show = (found: Suggestion[]) => {
    offered = found;
    active = -1;
    list.replaceChildren(
      ...found.map(({ text }, n) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${n}`;
        option.textContent = text;
        set(option, { role: 'option', 'aria-selected': 'false' });
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    input.removeAttribute('aria-activedescendant');
    said.textContent = list.hidden ? '' : suggested.replace('0', String(found.length));
  };

  const stop = () => {
    window.clearTimeout(timer);
    asking.abort();
  };
  const close = () => {
    stop();
    show([]);
  };

  const choose = (n: number) => {
    active = n;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === n));
      if (at === n) option.scrollIntoView({ block: 'nearest' });
    }
    if (n < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${n}`);
  };

  const take = (n: number) => {
    const { text = '', href } = offered[n] ?? {};
    if (href) location.href = href;
    else {
      input.value = text;
      form.submit();
    }
  };

  const ask = async () => {
    const q = input.value.trim();
    asking = new AbortController();
    try {
      const reach = (form.elements.namedItem('in') as HTMLInputElement | null)?.value;
      const query = new URLSearchParams({ q, ...(reach && { in: reach }) });
      const answer = await fetch(`${suggest}?${query}`, { signal: asking.signal });
      const { queries = [], titles = [] }: Answer = answer.ok ? await answer.json() : {};
      if (document.activeElement !== input) return;
      show([
        ...queries.map((text) => ({ text })),
        ...titles.map(({ title, href }) => ({ text: title, href })),
      ]);
    } catch {
      // Suggestions that do not come are none: the form is there.
    }
  };

  input.addEventListener('input', (event) => {
    stop();
    if ((event as InputEvent).isComposing) return;
    if (input.value.trim().length < 2) show([]);
    else timer = window.setTimeout(ask, wait);
  });
  input.addEventListener('compositionend', () => {
    stop();
    if (input.value.trim().length > 1) timer = window.setTimeout(ask, wait);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const { key } = event;
    const last = offered.length - 1;
    if (key === 'ArrowDown') choose(active < last ? active + 1 : -1);
    else if (key === 'ArrowUp') choose(active < 0 ? last : active - 1);
    else if (key === 'Escape') close();
    else if (key === 'Enter' && active >= 0) take(active);
    else return;
    event.preventDefault();
  });
  // Before the input loses the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const n = [...list.children].indexOf(event.target as Element);
    if (n >= 0) take(n);
  });
}
