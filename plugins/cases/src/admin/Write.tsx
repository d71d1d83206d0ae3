'use client';
import { FaultNote, randomKey, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useId, useRef, useState } from 'react';

/** A place to write to the applicant, or a note to colleagues. */
export function Write({ id, to }: { id: string; to: 'messages' | 'notes' }) {
  const router = useRouter();
  const field = useId();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [written, setWritten] = useState('');
  const key = useRef({ of: '', key: '' });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    // Sent again, where the answer was lost or came late, it is kept once.
    if (key.current.of !== written) key.current = { of: written, key: randomKey() };
    if (!(await act(`/cases/${id}/${to}`, { text: written }, key.current.key))) return;
    key.current = { of: '', key: '' };
    setWritten('');
    router.refresh();
  };
  const isNote = to === 'notes';
  return (
    <form className="mt-act-form" onSubmit={(event) => void send(event)}>
      <div className="mt-field">
        <label htmlFor={field}>
          {isNote
            ? text({
                zh: '内部备注（申请人看不到）',
                en: 'Note to colleagues (not for the applicant)',
              })
            : text({ zh: '给申请人留言（立即告知）', en: 'Write to the applicant (told at once)' })}
        </label>
        <textarea
          id={field}
          rows={2}
          required
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
      </div>
      <button type="submit" className="mt-button" disabled={!isLive || isBusy}>
        {isNote
          ? text({ zh: '添加备注', en: 'Add the note' })
          : text({ zh: '发送留言', en: 'Send' })}
      </button>
      <FaultNote fault={fault} />
    </form>
  );
}
