'use client';
import { FaultNote, useAct } from '@mingtang/tenancy/admin/client';
import { useId } from 'react';

/** The site's logo, to upload and to take away. How it looks is seen on the page beside. */
export function LogoChoice({
  site,
  hasLogo,
  onChange,
}: {
  site: string;
  hasLogo: boolean;
  onChange: () => void;
}) {
  const { act, isBusy, fault, text } = useAct();
  const [field, hint] = [useId(), useId()];
  const send = async (file: File | undefined) => {
    const form = new FormData();
    if (file) form.set('file', file);
    if (await act(`/sites/${site}/logo`, file ? form : {})) onChange();
  };
  return (
    <div className="mt-field">
      <label htmlFor={field}>{text({ zh: '站标（可不填）', en: 'Logo (optional)' })}</label>
      <input
        id={field}
        type="file"
        accept="image/png,image/svg+xml,image/jpeg,image/webp"
        aria-describedby={hint}
        disabled={isBusy}
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <small id={hint} className="mt-note">
        {text({
          zh: 'PNG、SVG、JPEG 或 WebP，4 MB 以内。自动去掉空白边，缩到页头大小，并生成网页图标。',
          en: 'PNG, SVG, JPEG or WebP of 4 MB at most. Empty edges are cut off, it is fitted to the masthead, and the icon of the tab is made of it.',
        })}
      </small>
      {hasLogo && (
        <button
          type="button"
          className="mt-button"
          disabled={isBusy}
          onClick={() => void send(undefined)}
        >
          {text({ zh: '去掉站标', en: 'Take the logo away' })}
        </button>
      )}
      <FaultNote fault={fault} />
    </div>
  );
}
