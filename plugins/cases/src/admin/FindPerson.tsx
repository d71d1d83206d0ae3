'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useId, useState } from 'react';
import type { FoundPerson } from '../actions/person-data.ts';
import { keepingWords } from '../domain/words-of-keeping.ts';

/** Finds the cases that name somebody; then they can be copied, or their erasure proposed. */
export function FindPerson() {
  const router = useRouter();
  const id = useId();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [asked, setAsked] = useState({ identifier: '', why: '' });
  const [found, setFound] = useState<FoundPerson>();
  const [failed, setFailed] = useState('');
  const [note, setNote] = useState('');
  const find = async (event: FormEvent) => {
    event.preventDefault();
    setNote('');
    setFailed('');
    setFound(await act<FoundPerson>('/cases/persons/find', asked));
  };
  const copy = async () => {
    setFailed('');
    const response = await fetch('/api/cases/persons/export', {
      method: 'POST',
      credentials: 'include',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(asked),
    }).catch(() => undefined);
    if (!response?.ok) {
      return setFailed(text({ zh: '没有导出，请重试。', en: 'Nothing was copied. Try again.' }));
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await response.blob());
    link.download = 'person-data.zip';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const erase = async (site: string) => {
    if (!(await act('/cases/persons/erasures', { ...asked, site }))) return;
    setNote(
      text({
        zh: '已提请删除，请另一位审批人在下方确认。',
        en: 'Proposed. Another approver confirms it below.',
      }),
    );
    router.refresh();
  };
  const sites = [...new Map(found?.cases.map(({ site }) => [site.id, site])).values()];
  return (
    <>
      <form className="mt-act-form" onSubmit={(event) => void find(event)}>
        <div className="mt-field">
          <label htmlFor={`${id}who`}>
            {text({
              zh: '身份证号、手机号或者邮箱',
              en: 'Identity number, mobile number or address of mail',
            })}
          </label>
          <input
            id={`${id}who`}
            required
            autoComplete="off"
            maxLength={254}
            value={asked.identifier}
            onChange={({ target }) => {
              setAsked({ ...asked, identifier: target.value });
              setFound(undefined);
            }}
          />
        </div>
        <div className="mt-field">
          <label htmlFor={`${id}why`}>
            {text({ zh: '理由（将被记录）', en: 'Why (this is recorded)' })}
          </label>
          <input
            id={`${id}why`}
            required
            minLength={2}
            maxLength={500}
            value={asked.why}
            onChange={({ target }) => setAsked({ ...asked, why: target.value })}
          />
        </div>
        <button type="submit" className="mt-button mt-button--main" disabled={!isLive || isBusy}>
          {text({ zh: '查找', en: 'Find' })}
        </button>
      </form>
      <FaultNote fault={fault} />
      {failed && (
        <p className="mt-fault" role="alert">
          {failed}
        </p>
      )}
      {note && <p role="status">{note}</p>}
      {found && (
        <section aria-label={text({ zh: '查找结果', en: 'What was found' })}>
          <p role="status">
            {text({
              zh: `${found.shown}：找到 ${found.cases.length} 件`,
              en: `${found.shown}: ${found.cases.length} found`,
            })}
          </p>
          {!found.isComplete && (
            <p className="mt-warning">
              {text({
                zh: '较早的办件还在建立标记，结果可能不全。请过几分钟再查一次。',
                en: 'Older cases are still being marked; this may not be all. Look again in some minutes.',
              })}
            </p>
          )}
          <ol className="mt-listing">
            {found.cases.map(({ id: one, number, site, itemName, kept }) => (
              <li key={one} className="mt-listed">
                <a className="mt-listed__title" href={`/admin/cases/${one}`}>
                  {itemName}
                </a>
                <span className="mt-note">
                  {number} · {site.name} · {text(keepingWords(kept?.reason, kept?.until))}
                </span>
              </li>
            ))}
          </ol>
          {found.cases.length > 0 && (
            <p className="mt-acts">
              <button
                type="button"
                className="mt-button"
                disabled={isBusy}
                onClick={() => void copy()}
              >
                {text({ zh: '导出（JSON 和 PDF）', en: 'Copy (JSON and PDF)' })}
              </button>
              {sites.map(({ id: site, name }) => (
                <button
                  key={site}
                  type="button"
                  className="mt-button"
                  disabled={isBusy}
                  onClick={() => void erase(site)}
                >
                  {text({ zh: `提请删除：${name}`, en: `Propose to erase: ${name}` })}
                </button>
              ))}
            </p>
          )}
        </section>
      )}
    </>
  );
}
