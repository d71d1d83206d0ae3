'use client';
import { useConfig, useDocumentInfo, useLivePreviewContext, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { UnsavedPreview } from '../endpoints/preview-unsaved.ts';
import { goToField } from './go-to-field.ts';
import { PreviewFrame } from './PreviewFrame.tsx';
import { PreviewNotes } from './PreviewNotes.tsx';
import { fill, type Say } from './texts.ts';
import { useAnswerToForm } from './use-answer-to-form.ts';

const widths = { phone: 375, tablet: 768, desktop: 1280 } as const;
type Width = keyof typeof widths;

/** Below it form and preview take turns, and a phone shows what a phone shows. */
const narrow = '(max-width: 1024px)';

/** Beside the form: what is in it as the page it would make, saved or not, and what to mend. */
export function LivePreview() {
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { isLivePreviewing, setIsLivePreviewing } = useLivePreviewContext();
  const [width, setWidth] = useState<Width>('desktop');
  const base = `${config.serverURL}${config.routes.api}/preview/${collectionSlug}`;
  const {
    answer: preview,
    busy,
    trouble,
    again,
  } = useAnswerToForm<UnsavedPreview>(id ? `${base}/${id}` : base, isLivePreviewing);
  const say: Say = (name, gaps) => fill(i18n.language, name, gaps);

  useEffect(() => {
    const screen = matchMedia(narrow);
    const follow = () => setWidth(screen.matches ? 'phone' : 'desktop');
    follow();
    // Payload opens it where it was open last; on a phone it would hide the form that was asked for.
    if (screen.matches) setIsLivePreviewing(false);
    screen.addEventListener('change', follow);
    return () => screen.removeEventListener('change', follow);
  }, [setIsLivePreviewing]);

  if (!isLivePreviewing) return null;

  const leadTo = async (path: string) => {
    if (matchMedia(narrow).matches) {
      setIsLivePreviewing(false);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await goToField(path);
  };

  return (
    <section className="preview" aria-label={say('preview')} aria-busy={busy}>
      <div className="preview__bar">
        <button className="preview__back" type="button" onClick={() => setIsLivePreviewing(false)}>
          {say('backToWriting')}
        </button>
        <fieldset className="preview__widths">
          <legend>{say('previewWidth')}</legend>
          {(Object.keys(widths) as Width[]).map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="preview-width"
                checked={width === name}
                onChange={() => setWidth(name)}
              />
              <span>
                {say(name)} <small>{widths[name]}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="preview__state" role="status">
          {busy ? say('previewing') : !trouble && preview?.html ? say('previewCurrent') : ''}
        </p>
      </div>
      {busy && <div className="preview__progress" />}
      {trouble && (
        <p className="preview__trouble" role="alert">
          {trouble === 'unreachable'
            ? say('previewUnreachable')
            : say('previewRefused', { why: trouble.said })}{' '}
          <button type="button" onClick={again}>
            {say('tryAgain')}
          </button>
        </p>
      )}
      {preview && (
        <PreviewNotes preview={preview} say={say} onChoose={(path) => void leadTo(path)} />
      )}
      <PreviewFrame html={preview?.html} width={widths[width]} title={say('previewOfPage')} />
      {preview && !preview.html && <p className="preview__nothing">{say('nothingToPreview')}</p>}
    </section>
  );
}
