'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import type { Words } from '@mingtang/tenancy/words';
import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import type { WrittenAbout } from '../write-about.ts';
import './write-about.css';

const offers: [WrittenAbout, Words][] = [
  ['interprets', { zh: '写解读', en: 'Explain it' }],
  ['amends', { zh: '写修改决定', en: 'Amend it' }],
  ['repeals', { zh: '写废止决定', en: 'Repeal it' }],
];

/** Beside a document that is public: begins the documents that are about it. */
export function WriteAbout() {
  const { id, hasPublishedDoc, hasSavePermission } = useDocumentInfo();
  const isPolicy = useFormFields(
    ([fields]) =>
      fields['disclosure.method']?.value === 'proactive' || Boolean(fields['policy.number']?.value),
  );
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const router = useRouter();
  if (!id || !hasPublishedDoc || !hasSavePermission || !isPolicy) return null;
  const begin = async (relation: WrittenAbout) => {
    const begun = await act<{ id: string }>(`/articles/${id}/write-about`, { relation });
    if (begun) router.push(`/admin/collections/articles/${begun.id}`);
  };
  return (
    <section className="write-about" aria-label={text(heading)}>
      <h3>{text(heading)}</h3>
      <fieldset className="mt-acts" disabled={!isLive || isBusy}>
        {offers.map(([relation, words]) => (
          <button
            key={relation}
            type="button"
            className="mt-button"
            onClick={() => void begin(relation)}
          >
            {text(words)}
          </button>
        ))}
      </fieldset>
      <p>
        {text({
          zh: '新建一篇草稿，与本文件的关系已填好；发布后两边页面互相链接，被废止的自动标明。',
          en: 'Begins a draft in which the relation is filled in. Once it is published each page leads to the other, and what is repealed says so.',
        })}
      </p>
      <FaultNote fault={fault} />
    </section>
  );
}

const heading: Words = { zh: '关于本文件', en: 'About this document' };
