'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';

/** Has one mail tried again, or all that were not taken. */
export function SendAgain({ id, subject }: { id?: string; subject?: string }) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const send = async () => {
    if (await act(id ? `/mail/${id}/send-again` : '/mail/send-again')) router.refresh();
  };
  return (
    <>
      <FaultNote fault={fault} />
      <button
        type="button"
        className={id ? 'mt-button' : 'mt-button mt-button--main'}
        disabled={!isLive || isBusy}
        onClick={() => void send()}
        {...(subject && {
          'aria-label': text({ zh: `重新发送：${subject}`, en: `Send again: ${subject}` }),
        })}
      >
        {id
          ? text({ zh: '重新发送', en: 'Send again' })
          : text({ zh: '全部重新发送', en: 'Send all of them again' })}
      </button>
    </>
  );
}
