'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useId, useState } from 'react';

/** Takes an article back from one site or from all it was sent to, with a reason. */
export function TakeBack({
  article,
  sites,
}: {
  article: string;
  sites: { id: string; name: string }[];
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const field = useId();
  const [site, setSite] = useState('');
  const [reason, setReason] = useState('');
  const [copies, setCopies] = useState(false);
  const takeBack = async () => {
    const of = site ? { sites: [site] } : {};
    if (!(await act(`/articles/${article}/recall`, { ...of, reason, copies }))) return;
    setReason('');
    router.refresh();
  };
  return (
    <details className="mt-more">
      <summary>{text({ zh: '收回转发', en: 'Take it back' })}</summary>
      <form
        className="mt-give-back"
        onSubmit={(event) => {
          event.preventDefault();
          void takeBack();
        }}
      >
        <label htmlFor={`${field}-site`}>{text({ zh: '从哪里收回', en: 'From' })}</label>
        <select
          id={`${field}-site`}
          className="mt-select"
          value={site}
          onChange={({ target }) => setSite(target.value)}
        >
          <option value="">{text({ zh: '全部站点', en: 'All sites' })}</option>
          {sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <label htmlFor={`${field}-reason`}>
          {text({ zh: '收回原因（读者会看到）', en: 'Reason (readers see it)' })}
        </label>
        <textarea
          id={`${field}-reason`}
          rows={2}
          required
          minLength={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <label className="mt-tick">
          <input
            type="checkbox"
            checked={copies}
            onChange={({ target }) => setCopies(target.checked)}
          />
          {text({
            zh: '下级站点的副本也一并撤下（依法不得保留时）',
            en: 'Take down copies at sites below too (what by law must not stand)',
          })}
        </label>
        <FaultNote fault={fault} />
        <button
          type="submit"
          className="mt-button"
          disabled={!isLive || isBusy || reason.trim().length < 2}
        >
          {text({ zh: '收回', en: 'Take back' })}
        </button>
      </form>
    </details>
  );
}
