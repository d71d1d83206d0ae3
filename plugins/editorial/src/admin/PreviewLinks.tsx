'use client';
import { FaultNote, moment, useAct } from '@mingtang/tenancy/admin/client';
import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import { type PreviewLink, previewDays } from '../domain/preview-link.ts';
import { fill, type TextName } from './texts.ts';
import './preview-links.css';

/** Addresses at which colleagues without an account can look at the draft: made, copied and ended here. */
export function PreviewLinks() {
  const { id, collectionSlug } = useDocumentInfo();
  const { i18n } = useTranslation();
  const say = (name: TextName, gaps?: Record<string, string | number>) =>
    fill(i18n.language, name, gaps);
  if (!id) return null;
  return (
    <details className="preview-links">
      <summary>{say('previewLinks')}</summary>
      <Links path={`/${collectionSlug}/${id}/preview-links`} say={say} />
    </details>
  );
}

function Links({
  path,
  say,
}: {
  path: string;
  say: (name: TextName, gaps?: Record<string, string | number>) => string;
}) {
  const field = useId();
  const { act, isBusy, fault } = useAct();
  const [links, setLinks] = useState<PreviewLink[]>();
  const [days, setDays] = useState<number>(7);
  const [copied, setCopied] = useState<string>();

  useEffect(() => {
    const ended = new AbortController();
    fetch(`/api${path}`, { credentials: 'include', signal: ended.signal })
      .then((response) => (response.ok ? response.json() : { links: [] }))
      .then((answer: { links: PreviewLink[] }) => setLinks(answer.links))
      .catch(() => undefined);
    return () => ended.abort();
  }, [path]);

  const make = async () => {
    const made = await act<{ link: PreviewLink }>(path, { days });
    if (made) setLinks((known) => [made.link, ...(known ?? [])]);
  };
  const end = async (link: PreviewLink) => {
    if (await act(`${path}/${link.id}/end`)) {
      setLinks((known) => known?.filter(({ id }) => id !== link.id));
    }
  };
  const copy = async (link: PreviewLink) => {
    await navigator.clipboard.writeText(link.address);
    setCopied(link.id);
  };

  return (
    <>
      <p>{say('previewLinksHelp')}</p>
      <ul>
        {links?.map((link) => (
          <li key={link.id}>
            <input
              readOnly
              value={link.address}
              aria-label={say('previewLinkAddress')}
              onFocus={(event) => event.target.select()}
            />
            <p>{say('previewLinkUntil', { by: link.by, until: moment(link.until) })}</p>
            <Button
              buttonStyle="secondary"
              size="small"
              type="button"
              onClick={() => void copy(link)}
            >
              {say(copied === link.id ? 'previewLinkCopied' : 'previewLinkCopy')}
            </Button>
            <Button
              buttonStyle="secondary"
              size="small"
              type="button"
              disabled={isBusy}
              onClick={() => void end(link)}
            >
              {say('previewLinkEnd')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="preview-links__make">
        <label htmlFor={field}>{say('previewLinkDays')}</label>
        <select id={field} value={days} onChange={(event) => setDays(Number(event.target.value))}>
          {previewDays.map((each) => (
            <option key={each} value={each}>
              {say('previewLinkDay', { n: each })}
            </option>
          ))}
        </select>
        <Button size="small" type="button" disabled={isBusy} onClick={() => void make()}>
          {say('previewLinkMake')}
        </Button>
      </div>
      <FaultNote fault={fault} />
    </>
  );
}
