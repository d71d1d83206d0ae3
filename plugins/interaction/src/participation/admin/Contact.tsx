'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { type FormEvent, useId, useState } from 'react';

/** Who made a comment, once somebody said why they look. */
export function Contact({ comment }: { comment: string }) {
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const field = useId();
  const [told, setTold] = useState<{ name?: string; phone?: string }>();
  const reveal = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get('why') ?? '');
    const answer = await act<{ contact: { name?: string; phone?: string } }>(
      `/participation/comments/${comment}/reveal`,
      { why },
    );
    if (answer) setTold(answer.contact);
  };
  if (told) return <p>{[told.name, told.phone].filter(Boolean).join(' · ')}</p>;
  return (
    <details className="mt-more">
      <summary>{text({ zh: '查看联系方式', en: 'How to reach who wrote' })}</summary>
      <form className="mt-act-form" onSubmit={(event) => void reveal(event)}>
        <div className="mt-field">
          <label htmlFor={field}>
            {text({ zh: '理由（将被记录）', en: 'Why you look (this is recorded)' })}
          </label>
          <input id={field} name="why" required minLength={2} />
        </div>
        <button type="submit" className="mt-button" disabled={!isLive || isBusy}>
          {text({ zh: '显示', en: 'Show' })}
        </button>
      </form>
      <FaultNote fault={fault} />
    </details>
  );
}
