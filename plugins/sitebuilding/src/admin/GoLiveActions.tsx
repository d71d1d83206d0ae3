'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useId, useState } from 'react';

/** What may be done now; the server has found that each would be. */
interface Offers {
  submit: boolean;
  recall: boolean;
  approve: boolean;
  giveBack: boolean;
}

export function GoLiveActions({
  site,
  opening,
  offers,
}: {
  site: string;
  opening: string | undefined;
  offers: Offers;
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const [reason, setReason] = useState('');
  const field = useId();
  const isLive = useIsLive();
  const go = async (path: string, body?: object) => {
    if (await act(path, body)) router.refresh();
  };
  return (
    <fieldset className="mt-acts" disabled={!isLive || isBusy}>
      {offers.submit && (
        <button
          type="button"
          className="mt-button mt-button--main"
          onClick={() => void go(`/sites/${site}/submit`)}
        >
          {text({ zh: '提交开通申请', en: 'Submit the site' })}
        </button>
      )}
      {offers.recall && (
        <button
          type="button"
          className="mt-button"
          onClick={() => void go(`/sites/${site}/recall`)}
        >
          {text({ zh: '撤回申请', en: 'Recall the application' })}
        </button>
      )}
      {offers.approve && (
        <button
          type="button"
          className="mt-button mt-button--main"
          onClick={() => void go(`/openings/${opening}/approve`)}
        >
          {text({ zh: '批准开通', en: 'Approve: open the site' })}
        </button>
      )}
      {offers.giveBack && (
        <form
          className="mt-give-back"
          onSubmit={(event) => {
            event.preventDefault();
            void go(`/openings/${opening}/return`, { reason });
          }}
        >
          <label htmlFor={field}>
            {text({ zh: '退回原因（申请人会看到）', en: 'Reason (the applicant reads it)' })}
          </label>
          <textarea
            id={field}
            rows={3}
            required
            minLength={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <button type="submit" className="mt-button" disabled={reason.trim().length < 2}>
            {text({ zh: '退回修改', en: 'Return it' })}
          </button>
        </form>
      )}
      <FaultNote fault={fault} />
    </fieldset>
  );
}
