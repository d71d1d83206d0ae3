'use client';
import { moment } from '@mingtang/tenancy/admin/client';
import {
  useConfig,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormProcessing,
  useTranslation,
} from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClashCopy } from '../endpoints/clashes.ts';
import { ClashDialog } from './ClashDialog.tsx';
import { fill, type Say } from './texts.ts';
import './clash.css';

/** Which copy is being looked at; `live` while the form still holds what could not be saved. */
interface Open {
  copy: string;
  live: boolean;
}

/**
 * Tells whoever writes that somebody else saved meanwhile, as soon as a save is refused, and keeps in
 * reach every text that could not be saved here before.
 */
export function ClashNotice() {
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { getData } = useForm();
  const saving = [useFormBackgroundProcessing(), useFormProcessing()].some(Boolean);
  const [copies, setCopies] = useState<ClashCopy[]>([]);
  const [open, setOpen] = useState<Open>();
  const known = useRef<Set<string>>(undefined);
  const base = id ? `${config.serverURL}${config.routes.api}/${collectionSlug}/${id}` : undefined;
  const language = i18n.language;
  const say: Say = (name, gaps) => fill(language, name, gaps);

  const look = useCallback(async () => {
    if (!base) return;
    const response = await fetch(`${base}/clashes`, {
      credentials: 'include',
      headers: { 'accept-language': language },
    }).catch(() => undefined);
    // Not reached: what could not be saved is kept all the same, and is found with the next look.
    if (!response?.ok) return;
    const found = ((await response.json()) as { copies: ClashCopy[] }).copies;
    setCopies(found);
    const mine = found.filter(({ isMine, isSettled }) => isMine && !isSettled);
    const fresh = known.current && mine.find((copy) => !known.current?.has(copy.id));
    known.current = new Set(found.map((copy) => copy.id));
    if (fresh) setOpen({ copy: fresh.id, live: true });
  }, [base, language]);

  useEffect(() => {
    if (!saving) void look();
  }, [saving, look]);

  if (!base || copies.length === 0) return null;
  const waiting = copies.filter(({ isSettled }) => !isSettled);
  const list = (some: ClashCopy[]) => (
    <ul>
      {some.map((copy) => (
        <li key={copy.id}>
          {say('clashCopy', { by: copy.by, at: moment(copy.at) })}{' '}
          <button type="button" onClick={() => setOpen({ copy: copy.id, live: false })}>
            {say('clashCompare')}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <section className="clash" aria-label={say('clashCopies')}>
      {waiting.length > 0 && (
        <>
          <h3>{say('clashWaiting')}</h3>
          {list(waiting)}
        </>
      )}
      {waiting.length < copies.length && (
        <details>
          <summary>{say('clashSettled')}</summary>
          {list(copies.filter(({ isSettled }) => isSettled))}
        </details>
      )}
      {open && (
        <ClashDialog
          key={open.copy}
          address={`${base}/clashes/${open.copy}`}
          isMine={copies.find(({ id: copy }) => copy === open.copy)?.isMine ?? false}
          wordsAtHand={open.live ? getData : undefined}
          say={say}
          onClose={open.live ? undefined : () => setOpen(undefined)}
        />
      )}
    </section>
  );
}
