'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useState } from 'react';
import { type Application, questions } from '../domain/application.ts';

/** Who asks for what: masked, until whoever handles the request asks to see all of it. */
export function Applicant({ request, application }: { request: string; application: Application }) {
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [whole, setWhole] = useState<Application>();
  const shown = whole ?? application;
  const reveal = async () => {
    const answer = await act<{ application: Application }>(
      `/information-requests/${request}/reveal`,
    );
    if (answer) setWhole(answer.application);
  };
  return (
    <>
      <dl className="mt-facts">
        {questions.map(({ at, label, choices }) => {
          const value = valueAt(shown, at);
          if (!value) return null;
          const choice = choices?.find((each) => each.value === value);
          return (
            <div key={at}>
              <dt>{text(label)}</dt>
              <dd className="mt-said">{choice ? text(choice.label) : value}</dd>
            </div>
          );
        })}
      </dl>
      {!whole && (
        <button
          type="button"
          className="mt-button"
          disabled={!isLive || isBusy}
          onClick={() => void reveal()}
        >
          {text({
            zh: '显示完整申请人信息（将记录查看）',
            en: 'Show the applicant in full (this is recorded)',
          })}
        </button>
      )}
      <FaultNote fault={fault} />
    </>
  );
}

function valueAt(application: Application, at: string): string | undefined {
  let value: unknown = application;
  for (const name of at.split('.')) value = (value as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
}
