'use client';
import { useConfig, useDocumentInfo, useFormProcessing, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { HiddenEntry } from '../endpoints/hidden-menu.ts';
import { goToField } from './go-to-field.ts';
import { fill } from './texts.ts';
import './editorial.css';

/** Names the entries of the menu that readers do not see; each leads to its place in the form. */
export function MenuNotice() {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const saving = useFormProcessing();
  const [hidden, setHidden] = useState<HiddenEntry[]>([]);
  const address = id && `${config.serverURL}${config.routes.api}/sites/${id}/hidden-menu`;

  useEffect(() => {
    if (!address || saving) return;
    const left = new AbortController();
    fetch(address, { credentials: 'include', signal: left.signal })
      .then(async (response) => {
        if (response.ok) setHidden(((await response.json()) as { hidden: HiddenEntry[] }).hidden);
      })
      // The notice helps and decides nothing: where it cannot be had, the form goes without.
      .catch(() => undefined);
    return () => left.abort();
  }, [address, saving]);

  if (hidden.length === 0) return null;
  return (
    <section className="receipt" role="status">
      <p className="receipt__fault">{fill(i18n.language, 'menuHidden')}</p>
      <ul className="receipt__pages">
        {hidden.map(({ label, path }) => (
          <li key={path}>
            <button type="button" className="receipt__go" onClick={() => void goToField(path)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
