'use client';
import { useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useId, useState } from 'react';
import { useActs } from './use-acts.ts';

/** Something to be said in the course of a review, to all who see it; it decides nothing. */
export function Remark({ instance, onDone }: { instance: string; onDone?: () => void }) {
  const { act, text } = useActs();
  const router = useRouter();
  const isLive = useIsLive();
  const field = useId();
  const [comment, setComment] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const send = async () => {
    setBusy(true);
    const why = await act(instance, { verb: 'remark', comment: comment.trim() });
    setBusy(false);
    setFault(why);
    if (why) return;
    setComment('');
    if (onDone) onDone();
    else router.refresh();
  };
  return (
    <div className="mt-field remark">
      <label htmlFor={field}>
        {text({ zh: '写批注（看得到本流程的人都能看到）', en: 'Remark (for all who see this)' })}
      </label>
      <textarea
        id={field}
        rows={2}
        maxLength={2000}
        disabled={!isLive || isBusy}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
      />
      {fault && (
        <p className="mt-fault" role="alert">
          {fault}
        </p>
      )}
      <button
        type="button"
        className="mt-button"
        disabled={!isLive || isBusy || comment.trim() === ''}
        onClick={() => void send()}
      >
        {text({ zh: '发表批注', en: 'Say it' })}
      </button>
    </div>
  );
}
