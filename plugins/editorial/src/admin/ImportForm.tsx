'use client';
import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { commonWrongWords } from '../gate/domain/common-wrong-words.ts';
import { type EntryKind, entryKinds } from '../gate/domain/entries.ts';
import { entryKindWords } from '../gate/domain/entry-words.ts';
import type { Imported } from '../gate/endpoints/import-entries.ts';
import { fill, type Say } from './texts.ts';
import './gate.css';

/** Takes a pasted list into the lists of a site. What was pasted survives a failure. */
export function ImportForm({ sites }: { sites: { id: string; name: string }[] }) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const field = useId();
  const [site, setSite] = useState(sites[0]?.id ?? '');
  const [kind, setKind] = useState<EntryKind>('wrong-word');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [done, setDone] = useState<Imported>();
  const say: Say = (name, gaps) => fill(i18n.language, name, gaps);

  const take = async () => {
    setBusy(true);
    setFault(undefined);
    setDone(undefined);
    try {
      const response = await fetch(`${config.serverURL}${config.routes.api}/gate-entries/import`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
        body: JSON.stringify({ site, kind, text }),
      });
      const answer = (await response.json()) as Imported & { errors?: { message: string }[] };
      if (!response.ok) return setFault(answer.errors?.[0]?.message ?? say('notImported'));
      setDone(answer);
      setText('');
    } catch {
      setFault(say('notImported'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <details className="gate-import">
      <summary>{say('importList')}</summary>
      <div className="gate-import__choices">
        <label>
          {say('importInto')}
          <select value={site} onChange={(event) => setSite(event.target.value)}>
            {sites.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('importKind')}
          <select value={kind} onChange={(event) => setKind(event.target.value as EntryKind)}>
            {entryKinds.map((name) => (
              <option key={name} value={name}>
                {i18n.language === 'en' ? entryKindWords[name].en : entryKindWords[name].zh}
              </option>
            ))}
          </select>
        </label>
        {kind === 'wrong-word' && (
          <button className="receipt__go" type="button" onClick={() => setText(commonWrongWords)}>
            {say('importCommon')}
          </button>
        )}
      </div>
      <label htmlFor={field}>{say('importText')}</label>
      <p id={`${field}-help`}>{say(`importForm-${kind}`)}</p>
      <textarea
        id={field}
        aria-describedby={`${field}-help`}
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {fault && (
        <p className="receipt__fault" role="alert">
          {fault}
        </p>
      )}
      <p role="status">
        {done && (
          <>
            {say('imported', { ...done })}{' '}
            <button className="receipt__go" type="button" onClick={() => window.location.reload()}>
              {say('showList')}
            </button>
          </>
        )}
      </p>
      <Button type="button" disabled={busy || text.trim() === ''} onClick={() => void take()}>
        {busy ? say('importing') : say('importNow')}
      </Button>
    </details>
  );
}
