'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useId, useState } from 'react';
import type { ShareMode } from '../domain/sharing.ts';

/** What may be done now; the server has found that each would be. */
interface Offers {
  show: boolean;
  copy: boolean;
  decline: boolean;
  takeCorrection: boolean;
  leave: boolean;
}

export function IncomingActions({
  share,
  columns,
  mode,
  offers,
}: {
  share: string;
  columns: { id: string; name: string }[];
  /** As which it was sent: that button comes first. */
  mode: ShareMode;
  offers: Offers;
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const field = useId();
  const [column, setColumn] = useState('');
  const [reason, setReason] = useState('');
  const go = async (what: string, body: object = {}) => {
    if (await act(`/shares/${share}/${what}`, body)) router.refresh();
  };
  const take = (as: ShareMode) => go('accept', { mode: as, ...(column && { column }) });
  const isMain = (as: ShareMode) => (as === mode ? ' mt-button--main' : '');
  return (
    <fieldset className="mt-acts" disabled={!isLive || isBusy}>
      {(offers.show || offers.copy) && (
        <select
          aria-label={text({ zh: '放入栏目', en: 'Into the column' })}
          className="mt-select"
          value={column}
          onChange={({ target }) => setColumn(target.value)}
        >
          <option value="">{text({ zh: '自动选栏目', en: 'Column by itself' })}</option>
          {columns.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {offers.show && (
        <button
          type="button"
          className={`mt-button${isMain('reference')}`}
          onClick={() => void take('reference')}
        >
          {text({ zh: '采用，原样显示', en: 'Show it as it is' })}
        </button>
      )}
      {offers.copy && (
        <button
          type="button"
          className={`mt-button${isMain('copy')}`}
          onClick={() => void take('copy')}
        >
          {text({ zh: '取副本自行修改', en: 'Take a copy to edit' })}
        </button>
      )}
      {offers.takeCorrection && (
        <button
          type="button"
          className="mt-button mt-button--main"
          onClick={() => void go('take-correction')}
        >
          {text({ zh: '并入副本草稿', en: 'Take into a draft' })}
        </button>
      )}
      {offers.leave && (
        <button type="button" className="mt-button" onClick={() => void go('leave-correction')}>
          {text({ zh: '保持不变', en: 'Leave it as it is' })}
        </button>
      )}
      {offers.decline && (
        <details className="mt-more">
          <summary>{text({ zh: '不采用', en: 'Decline' })}</summary>
          <form
            className="mt-give-back"
            onSubmit={(event) => {
              event.preventDefault();
              void go('decline', { reason });
            }}
          >
            <label htmlFor={`${field}-reason`}>
              {text({ zh: '原因（对方会看到）', en: 'Reason (the sender reads it)' })}
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
            <button type="submit" className="mt-button" disabled={reason.trim().length < 2}>
              {text({ zh: '确定不采用', en: 'Decline it' })}
            </button>
          </form>
        </details>
      )}
      <FaultNote fault={fault} />
    </fieldset>
  );
}
