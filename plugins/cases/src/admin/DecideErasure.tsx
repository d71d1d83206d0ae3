'use client';
import { FaultNote, randomKey, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useRef } from 'react';

/** Another approver confirms an erasure, which cannot be undone, or declines it. */
export function DecideErasure({ id }: { id: string }) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const keys = useRef({ confirm: randomKey(), decline: randomKey() });
  const decide = async (verb: 'confirm' | 'decline') => {
    const sure = text({
      zh: '确认删除？办件的申请内容、附件和留言将永久删除，无法恢复。',
      en: 'Erase for good? Answers, files and messages cannot be restored.',
    });
    if (verb === 'confirm' && !window.confirm(sure)) return;
    if (await act(`/cases/persons/erasures/${id}/${verb}`, {}, keys.current[verb]))
      router.refresh();
  };
  return (
    <fieldset className="mt-acts" disabled={!isLive || isBusy}>
      <button
        type="button"
        className="mt-button mt-button--main"
        onClick={() => void decide('confirm')}
      >
        {text({ zh: '确认删除', en: 'Confirm and erase' })}
      </button>
      <button type="button" className="mt-button" onClick={() => void decide('decline')}>
        {text({ zh: '不同意', en: 'Decline' })}
      </button>
      <FaultNote fault={fault} />
    </fieldset>
  );
}
