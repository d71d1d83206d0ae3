'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { type FormEvent, useState } from 'react';

interface Told {
  name: string;
  phone: string;
  email?: string;
}

/** Who wrote: masked, and in full once somebody said why they look. */
export function Writer({
  id,
  masked,
  mayReveal,
}: {
  id: string;
  masked: string;
  mayReveal: boolean;
}) {
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [told, setTold] = useState<Told>();
  const reveal = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get('why') ?? '');
    const answer = await act<{ writer: Told }>(`/letters/${id}/reveal`, { why });
    if (answer) setTold(answer.writer);
  };
  return (
    <>
      <dl className="mt-facts">
        <div>
          <dt>{text({ zh: '写信人', en: 'Writer' })}</dt>
          <dd>{told ? told.name : masked}</dd>
        </div>
        {told && (
          <div>
            <dt>{text({ zh: '电话', en: 'Telephone' })}</dt>
            <dd>{told.phone}</dd>
          </div>
        )}
        {told?.email && (
          <div>
            <dt>{text({ zh: '邮箱', en: 'Mail' })}</dt>
            <dd>{told.email}</dd>
          </div>
        )}
      </dl>
      {mayReveal && !told && (
        <form className="mt-act-form" onSubmit={(event) => void reveal(event)}>
          <div className="mt-field">
            <label htmlFor="mt-why">
              {text({
                zh: '查看姓名和电话的理由（将被记录）',
                en: 'Why you look at name and number (this is recorded)',
              })}
            </label>
            <input id="mt-why" name="why" required minLength={2} />
          </div>
          <button type="submit" className="mt-button" disabled={!isLive || isBusy}>
            {text({ zh: '显示', en: 'Show' })}
          </button>
        </form>
      )}
      <FaultNote fault={fault} />
    </>
  );
}
