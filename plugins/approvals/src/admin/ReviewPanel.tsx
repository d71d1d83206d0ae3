'use client';
import { moment } from '@mingtang/tenancy/admin/client';
import { say, type Words } from '@mingtang/tenancy/words';
import {
  useDocumentInfo,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
  useTranslation,
} from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { stepOf } from '../domain/definition.ts';
import type { Standing } from '../queries/standing-of.ts';
import { statusWords } from './inbox-words.ts';
import { randomKey, useActs } from './use-acts.ts';
import './review.css';

/**
 * In the form of something that a flow decides on: submits it, and says where it is since. Nothing,
 * where no flow serves it and none ever did.
 */
export function ReviewPanel({ kind }: { kind: string }) {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { act } = useActs();
  const text = (words: Words) => say({ i18n }, words);
  const isSaving = [useFormBackgroundProcessing(), useFormProcessing()].some(Boolean);
  const isModified = useFormModified();
  const [standing, setStanding] = useState<Standing>();
  const [fault, setFault] = useState<{ message: string; details: string[] }>();
  const [isBusy, setBusy] = useState(false);
  const [comment, setComment] = useState('');
  const [isUrgent, setUrgent] = useState(false);
  const [reason, setReason] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const language = i18n.language;

  const look = useCallback(async () => {
    if (!id) return;
    const answer = await fetch(`/api/approvals/subjects/${kind}/${id}`, {
      credentials: 'include',
    }).catch(() => undefined);
    if (answer?.ok) setStanding((await answer.json()) as Standing);
  }, [id, kind]);
  useEffect(() => {
    if (!isSaving) void look();
  }, [isSaving, look]);

  if (!standing || (!standing.flow && !standing.instance)) return null;
  const { flow, instance, maySubmit } = standing;
  const status = instance?.state.status;
  const mayResubmit = instance?.offers.some(({ verb }) => verb === 'resubmit') ?? false;
  const last = instance?.events.findLast(({ type }) => type === 'returned' || type === 'rejected');
  const step = instance?.state.step && stepOf(instance.definition, instance.state.step);

  const submit = async () => {
    setBusy(true);
    setFault(undefined);
    const said = comment.trim() ? { comment: comment.trim() } : {};
    if (mayResubmit && instance) {
      const why = await act(instance.id, { verb: 'resubmit', ...said });
      if (why) setFault({ message: why, details: [] });
      else dialog.current?.close();
    } else {
      const response = await fetch(`/api/approvals/subjects/${kind}/${id}/submit`, {
        method: 'POST',
        credentials: 'include',
        headers: {
          'accept-language': language,
          'content-type': 'application/json',
          'idempotency-key': randomKey(),
        },
        body: JSON.stringify({ ...said, ...(isUrgent && { urgent: { reason } }) }),
      }).catch(() => undefined);
      if (response?.ok) dialog.current?.close();
      else setFault(faultIn(await response?.json().catch(() => undefined)) ?? noAnswer(text));
    }
    setBusy(false);
    await look();
  };

  return (
    <section className="review" aria-label={text({ zh: '审核', en: 'Review' })}>
      <h3>
        {text({ zh: '审核', en: 'Review' })}
        {flow && <span>{text(flow.name)}</span>}
      </h3>
      {instance && status && (
        <>
          <p>
            <b>{text(statusWords[status])}</b>
            {step && ` · ${text(step.name)}`}
          </p>
          {status === 'returned' && last && (
            <blockquote>
              {last.comment}
              <footer>
                {last.by && instance.names[last.by]} {moment(last.at)}
              </footer>
            </blockquote>
          )}
          {status === 'running' && (
            <p className="review__note">
              {text({
                zh: '审核期间修改内容，本次审核即作废，须重新提交。',
                en: 'Whoever edits it now ends this review; it is then submitted anew.',
              })}
            </p>
          )}
          <p>
            <a href={`/admin/inbox/${instance.id}?list=started`}>
              {text({ zh: '看办到哪一步', en: 'See where it stands' })}
            </a>
          </p>
        </>
      )}
      {(maySubmit || mayResubmit) && (
        <>
          <button
            type="button"
            className="mt-button mt-button--main"
            disabled={isSaving || isModified || isBusy}
            onClick={() => {
              setFault(undefined);
              dialog.current?.showModal();
            }}
          >
            {mayResubmit
              ? text({ zh: '重新提交审核', en: 'Submit again' })
              : text({ zh: '提交审核', en: 'Submit for review' })}
          </button>
          {(isSaving || isModified) && (
            <p className="review__note" role="status">
              {text({ zh: '正在保存，保存好即可提交。', en: 'Saving; then it can be submitted.' })}
            </p>
          )}
        </>
      )}
      <dialog ref={dialog} className="inbox-dialog" aria-labelledby="review-title">
        {/* No form within the form of the document: the keys and the button do it. */}
        <div className="review__dialog">
          <h2 id="review-title">{text({ zh: '提交审核', en: 'Submit for review' })}</h2>
          <p>
            {text({
              zh: '提交现在保存的内容。全部环节通过后自动发布；期间可以撤回。',
              en: 'What is saved now is submitted. Once all steps approve, it is published by itself; you may recall it until then.',
            })}
          </p>
          <div className="mt-field">
            <label htmlFor="review-comment">
              {text({ zh: '说明（可不填）', en: 'Note (optional)' })}
            </label>
            <textarea
              id="review-comment"
              rows={2}
              maxLength={2000}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
          </div>
          {flow?.hasUrgentTrack && !mayResubmit && (
            <label className="mt-tick">
              <input
                type="checkbox"
                checked={isUrgent}
                onChange={({ target }) => setUrgent(target.checked)}
              />
              {text({ zh: '加急（走紧急通道）', en: 'Urgent (takes the short way)' })}
            </label>
          )}
          {isUrgent && !mayResubmit && (
            <div className="mt-field">
              <label htmlFor="review-reason">
                {text({
                  zh: '加急理由（必填，留有记录）',
                  en: 'Why it is urgent (needed, on record)',
                })}
              </label>
              <input
                id="review-reason"
                maxLength={500}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </div>
          )}
          {fault && (
            <div className="mt-fault" role="alert">
              <p>{fault.message}</p>
              {fault.details.length > 0 && (
                <ul>
                  {fault.details.map((detail) => (
                    <li key={detail}>{detail}</li>
                  ))}
                </ul>
              )}
            </div>
          )}
          <div className="mt-acts">
            <button
              type="button"
              className="mt-button mt-button--main"
              disabled={isBusy || (isUrgent && !mayResubmit && !reason.trim())}
              onClick={() => void submit()}
            >
              {text({ zh: '确定提交', en: 'Submit' })}
            </button>
            <button type="button" className="mt-button" onClick={() => dialog.current?.close()}>
              {text({ zh: '取消', en: 'Cancel' })}
            </button>
          </div>
        </div>
      </dialog>
    </section>
  );
}

interface Answer {
  errors?: {
    message: string;
    data?: {
      errors?: { message: string; label?: string; path?: string }[];
      findings?: { message: Words }[];
    };
  }[];
}

/** What keeps it from being submitted, each at its field. */
function faultIn(answer: Answer | undefined) {
  const [refusal] = answer?.errors ?? [];
  if (!refusal) return undefined;
  const details = (refusal.data?.errors ?? []).map(({ message, label, path }) =>
    [label ?? path, message].filter(Boolean).join('：'),
  );
  return { message: refusal.message, details };
}

const noAnswer = (text: (words: Words) => string) => ({
  message: text({
    zh: '没有提交：网络或服务器没有响应，内容没有丢失。请重试。',
    en: 'Not submitted: network or server did not answer. Nothing is lost; try again.',
  }),
  details: [],
});
