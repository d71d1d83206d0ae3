'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useId } from 'react';

/** Keeps a case as evidence, or ends that; with a reason, which is recorded. */
export function HoldCase({ id, isHeld }: { id: string; isHeld: boolean }) {
  const router = useRouter();
  const field = useId();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get('why') ?? '');
    if (await act(`/cases/${id}/${isHeld ? 'release' : 'hold'}`, { why })) router.refresh();
  };
  return (
    <form className="mt-act-form" onSubmit={(event) => void send(event)}>
      <div className="mt-field">
        <label htmlFor={field}>
          {isHeld
            ? text({
                zh: '解除封存的理由（将被记录）',
                en: 'Why it is released (this is recorded)',
              })
            : text({
                zh: '封存的理由，如涉诉、信访（将被记录）',
                en: 'Why it is held, such as a lawsuit (this is recorded)',
              })}
        </label>
        <input id={field} name="why" required minLength={2} maxLength={500} />
      </div>
      <button type="submit" className="mt-button" disabled={!isLive || isBusy}>
        {isHeld ? text({ zh: '解除封存', en: 'Release' }) : text({ zh: '封存', en: 'Hold' })}
      </button>
      <FaultNote fault={fault} />
    </form>
  );
}
