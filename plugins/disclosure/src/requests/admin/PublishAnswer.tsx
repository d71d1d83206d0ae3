'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useId, useState } from 'react';

/** Makes an answer the draft of an article, without who asked. */
export function PublishAnswer({
  request,
  columns,
}: {
  request: string;
  columns: { id: string; name: string; isMeant: boolean }[];
}) {
  const id = useId();
  const [column, setColumn] = useState(columns.find(({ isMeant }) => isMeant)?.id ?? '');
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const publish = async () => {
    const made = await act<{ article: string }>(`/information-requests/${request}/publish`, {
      column,
    });
    if (made) router.push(`/admin/collections/articles/${made.article}`);
  };
  return (
    <details className="mt-more">
      <summary className="mt-button">
        {text({ zh: '将答复主动公开', en: 'Publish the answer' })}
      </summary>
      <div className="mt-field">
        <label htmlFor={id}>{text({ zh: '发布到栏目', en: 'Column' })}</label>
        <select id={id} value={column} onChange={({ target }) => setColumn(target.value)}>
          {column === '' && (
            <option value="">{text({ zh: '请选择栏目', en: 'Choose a column' })}</option>
          )}
          {columns.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className="mt-button"
        disabled={!isLive || isBusy || column === ''}
        onClick={() => void publish()}
      >
        {text({ zh: '生成稿件', en: 'Make a draft' })}
      </button>
      <p className="mt-note">
        {text({
          zh: '申请人填写的姓名、证件、电话、地址会去掉；发布前请再核对有无他人隐私和商业秘密。',
          en: 'What the applicant stated of themselves is left out. Check for the privacy of others before it is published.',
        })}
      </p>
      <FaultNote fault={fault} />
    </details>
  );
}
