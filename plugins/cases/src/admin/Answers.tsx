'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { type FormEvent, useState } from 'react';
import type { Answer } from '../domain/answers.ts';
import type { ToldAnswer } from '../queries/case-in-hand.ts';

/** What was answered, beside what it said before a correction; in full once somebody said why they look. */
export function Answers({
  id,
  answers,
  mayReveal,
}: {
  id: string;
  answers: ToldAnswer[];
  mayReveal: boolean;
}) {
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [whole, setWhole] = useState<Answer[]>();
  const reveal = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget).get('why') ?? '');
    const answer = await act<{ answers: Answer[] }>(`/cases/${id}/reveal`, { why });
    if (answer) setWhole(answer.answers);
  };
  const sections = [...new Set(answers.map(({ section }) => section))];
  return (
    <>
      {sections.map((section) => (
        <section key={section} className="mt-answers">
          <h3>{section}</h3>
          <dl className="mt-facts">
            {answers
              .filter((answer) => answer.section === section)
              .map(({ at, label, text: shown, before, isChanged, isSensitive }) => (
                <div key={at} className={isChanged ? 'mt-changed' : undefined}>
                  <dt>{label}</dt>
                  <dd className="mt-said">
                    {whole?.find((each) => each.at === at)?.text ?? shown}
                    {isChanged && (
                      <span className="mt-note">
                        {' '}
                        {text({ zh: '补正后有改动', en: 'changed by the correction' })}
                        {before && !isSensitive && (
                          <>
                            {text({ zh: '，原为：', en: ', was: ' })}
                            <del>{before}</del>
                          </>
                        )}
                      </span>
                    )}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {mayReveal && !whole && answers.some(({ isSensitive }) => isSensitive) && (
        <form className="mt-act-form" onSubmit={(event) => void reveal(event)}>
          <div className="mt-field">
            <label htmlFor="mt-why">
              {text({
                zh: '查看完整信息的理由（将被记录）',
                en: 'Why you look at all of it (this is recorded)',
              })}
            </label>
            <input id="mt-why" name="why" required minLength={2} />
          </div>
          <button type="submit" className="mt-button" disabled={!isLive || isBusy}>
            {text({ zh: '显示完整信息', en: 'Show all of it' })}
          </button>
        </form>
      )}
      <FaultNote fault={fault} />
    </>
  );
}
