'use client';
import { FaultNote, moment, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import type { Words } from '@mingtang/tenancy/words';
import { useDocumentInfo, useField, useFormModified } from '@payloadcms/ui';
import { useCallback, useEffect, useId, useState } from 'react';
import type { FormDefinition } from '../domain/design/definition.ts';

interface Version {
  number: number;
  note: string;
  at: string;
  by?: string;
  definition: FormDefinition;
  changes: { kind: string; words: Words }[];
}

/** Publishes a form, and lists what was published: what changed each time, and how to take it back up. */
export function FormVersions() {
  const { id } = useDocumentInfo();
  const { value, setValue } = useField<FormDefinition>({ path: 'definition' });
  const { value: address } = useField<string | null>({ path: 'address' });
  const { act, isBusy, fault, text } = useAct();
  const isModified = useFormModified();
  const isLive = useIsLive();
  const [versions, setVersions] = useState<Version[]>([]);
  const [note, setNote] = useState('');
  const [isDone, setDone] = useState(false);
  const field = useId();
  const load = useCallback(async () => {
    if (!id) return;
    const response = await fetch(`/api/form-designs/${id}/versions`, { credentials: 'include' });
    if (response.ok) setVersions((await response.json()).versions);
  }, [id]);
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);
  if (!id) return null;

  const publish = async () => {
    setDone(false);
    const answer = await act<{ number: number }>(`/form-designs/${id}/publish`, {
      note,
      definition: value,
      address: address || null,
    });
    if (!answer) return;
    setNote('');
    setDone(true);
    await load();
  };

  return (
    <div className="designer__versions">
      <h3>{text({ zh: '发布', en: 'Publish' })}</h3>
      <div className="mt-field">
        <label htmlFor={field}>{text({ zh: '这次改了什么', en: 'What changed' })}</label>
        <input
          id={field}
          maxLength={200}
          disabled={!isLive}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <button
        type="button"
        className="mt-button mt-button--main"
        disabled={!isLive || isBusy || isModified || note.trim() === ''}
        onClick={publish}
      >
        {text({ zh: '发布新版本', en: 'Publish a version' })}
      </button>
      {isModified && (
        <p className="designer__note">
          {text({ zh: '请先保存，再发布。', en: 'Save it first, then publish.' })}
        </p>
      )}
      {isDone && <p role="status">{text({ zh: '✓ 已发布', en: '✓ Published' })}</p>}
      <FaultNote fault={fault} />
      {versions.length > 0 && <h3>{text({ zh: '历次版本', en: 'Versions' })}</h3>}
      <ol className="designer__history">
        {versions.map((version) => (
          <li key={version.number}>
            <b>{text({ zh: `第 ${version.number} 版`, en: `Version ${version.number}` })}</b>{' '}
            {version.note}
            <small>
              {moment(version.at)} {version.by}
            </small>
            <details>
              <summary>
                {text({
                  zh: `${version.changes.length} 处改动`,
                  en: `Changes: ${version.changes.length}`,
                })}
              </summary>
              <ul>
                {version.changes.map(({ words }) => (
                  <li key={words.zh}>{text(words)}</li>
                ))}
              </ul>
            </details>
            <button
              type="button"
              className="mt-button"
              disabled={!isLive}
              onClick={() => setValue(version.definition)}
            >
              {text({ zh: '恢复到此版本（需保存）', en: 'Take this up again (then save)' })}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
