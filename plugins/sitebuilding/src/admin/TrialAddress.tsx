'use client';
import { FaultNote, useAct } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';

/** Where the site can be looked at: to open, to copy, and to change by those who run it. */
export function TrialAddress({
  site,
  trial,
  mayRenew,
}: {
  site: string;
  trial: string | undefined;
  mayRenew: boolean;
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const [isCopied, setCopied] = useState(false);
  const renew = async () => {
    setCopied(false);
    if (await act(`/sites/${site}/trial`)) router.refresh();
  };
  return (
    <div className="mt-acts">
      {trial && (
        <>
          <input
            className="mt-trial__address"
            readOnly
            value={trial}
            aria-label={text({ zh: '试运行网址', en: 'Trial address' })}
            onFocus={(event) => event.target.select()}
          />
          <a className="mt-button mt-button--main" href={trial} target="_blank" rel="noreferrer">
            {text({ zh: '打开试运行网站', en: 'Open the trial' })}
          </a>
          <button
            type="button"
            className="mt-button"
            onClick={() => void navigator.clipboard.writeText(trial).then(() => setCopied(true))}
          >
            {isCopied ? text({ zh: '已复制', en: 'Copied' }) : text({ zh: '复制', en: 'Copy' })}
          </button>
        </>
      )}
      {mayRenew && (
        <button type="button" className="mt-button" disabled={isBusy} onClick={() => void renew()}>
          {trial
            ? text({ zh: '换发网址', en: 'Renew' })
            : text({ zh: '生成试运行网址', en: 'Make a trial address' })}
        </button>
      )}
      <FaultNote fault={fault} />
    </div>
  );
}
