'use client';
import { Button, useConfig, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { type ChangeEvent, useRef, useState } from 'react';
import type { ImportedDocument } from '../actions/import-document.ts';
import type { EditorNode } from '../rich-text/from-html.ts';
import { fill, type Say } from './texts.ts';
import './gate.css';

type Body = { root: EditorNode };

/** Fills the form from a document; until it has been read, and where it cannot be, the form stays as it is. */
export function ImportDocument() {
  const { collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { dispatchFields, getDataByPath, setModified } = useForm();
  const chooser = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [done, setDone] = useState<{ name: string; document: ImportedDocument }>();
  const say: Say = (name, gaps) => fill(i18n.language, name, gaps);

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    setReading(file.name);
    setFault(undefined);
    setDone(undefined);
    try {
      const form = new FormData();
      form.set('_payload', JSON.stringify({ site: idOf(getDataByPath('site')) }));
      form.set('file', file);
      const response = await fetch(
        `${config.serverURL}${config.routes.api}/${collectionSlug}/import-document`,
        {
          method: 'POST',
          credentials: 'include',
          headers: { 'accept-language': i18n.language },
          body: form,
        },
      );
      const answer = (await response.json()) as ImportedDocument & {
        errors?: { message: string }[];
      };
      if (!response.ok) return setFault(answer.errors?.[0]?.message ?? say('importDocumentFailed'));
      enter(answer);
      setDone({ name: file.name, document: answer });
    } catch {
      setFault(say('importDocumentFailed'));
    } finally {
      setReading(undefined);
    }
  };

  const enter = ({ title, body }: ImportedDocument) => {
    if (title && !String(getDataByPath('title') ?? '').trim()) {
      dispatchFields({ type: 'UPDATE', path: 'title', value: title });
    }
    const whole = joined(getDataByPath('body') as Body | null | undefined, body);
    // The editor shows what it is given anew only where what it began with changes as well.
    dispatchFields({ type: 'UPDATE', path: 'body', value: whole, initialValue: whole });
    setModified(true);
  };

  return (
    <div className="import-document">
      <input
        ref={chooser}
        hidden
        type="file"
        accept=".docx,.xlsx"
        aria-label={say('importDocumentChoose')}
        onChange={(event) => void take(event)}
      />
      <Button
        type="button"
        size="small"
        buttonStyle="secondary"
        disabled={reading !== undefined}
        onClick={() => chooser.current?.click()}
      >
        {say('importDocument')}
      </Button>
      <p role="status">
        {reading ? say('importDocumentBusy', { name: reading }) : say('importDocumentHelp')}
      </p>
      {fault && (
        <p className="receipt__fault" role="alert">
          {fault}
        </p>
      )}
      {done && <Told {...done} say={say} />}
    </div>
  );
}

/** What came of it, and what did not. */
function Told({
  name,
  document: { pictures, lost },
  say,
}: {
  name: string;
  document: ImportedDocument;
  say: Say;
}) {
  return (
    <div className="import-document__told" role="status">
      <p>
        <b>{say('importDocumentDone', { name })}</b>
      </p>
      <ul>
        {pictures.taken > 0 && <li>{say('importDocumentPictures', { ...pictures })}</li>}
        {lost.map(({ what, count, names }) => (
          <li key={what}>{say(`lost-${what}`, { count, names: names.join('、') })}</li>
        ))}
        <li>{say('importDocumentLooks')}</li>
      </ul>
    </div>
  );
}

/** What is written already, without the empty paragraph an editor begins with, and then the document. */
function joined(written: Body | null | undefined, taken: Body): Body {
  const before = (written?.root.children ?? []).filter(
    ({ type, children }) => type !== 'paragraph' || (children ?? []).length > 0,
  );
  return { root: { ...taken.root, children: [...before, ...(taken.root.children ?? [])] } };
}

const idOf = (site: unknown): unknown =>
  site && typeof site === 'object' && 'id' in site ? site.id : site;
