'use client';
import { moment, randomKey } from '@mingtang/tenancy/admin/client';
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
import { Acts, keepFromForm } from './Acts.tsx';
import { keyWords } from './history.ts';
import { dueWords, statusWords } from './inbox-words.ts';
import { offersOf } from './offers-of.ts';
import { Remark } from './Remark.tsx';
import { useActs } from './use-acts.ts';
import './review.css';

/**
 * In the form of something that a flow decides on: submits it, says where it is since and whom it waits
 * for, and offers what whoever looks can do. Nothing, where no flow serves it and none ever did.
 */
export function ReviewPanel({ kind }: { kind: string }) {
  const { id, hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { act } = useActs();
  const text = (words: Words) => say({ i18n }, words);
  const isSaving = [useFormBackgroundProcessing(), useFormProcessing()].some(Boolean);
  const isModified = useFormModified();
  // Asked for while something waits, long after this was drawn.
  const isUnsaved = useRef(false);
  isUnsaved.current = isSaving || isModified;
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
  const { flow, instance, maySubmit, waits } = standing;
  const status = instance?.state.status;
  // What readers see already need not be approved once more.
  const isLiveAsItIs = hasPublishedDoc && unpublishedVersionCount === 0 && !isModified;
  const mayResubmit = instance?.offers.some(({ verb }) => verb === 'resubmit') ?? false;
  const last = instance?.events.findLast(({ type }) => type === 'returned' || type === 'rejected');
  const remarks = instance?.events.filter(({ type }) => type === 'remarked') ?? [];
  const offers = instance ? offersOf(instance, text) : [];
  const acts = offers.filter(({ verb }) => verb !== 'resubmit');
  const isMine = offers.some(({ task }) => task !== undefined);
  const nameOf = (of: string) => instance?.names[of] ?? '…';
  const step = instance?.state.step && stepOf(instance.definition, instance.state.step);

  const submit = async () => {
    setBusy(true);
    setFault(undefined);
    // What was typed last would be saved after it was submitted, and end the review at once.
    if (!(await saved(() => isUnsaved.current))) {
      setFault({ message: text(notSaved), details: [] });
      return setBusy(false);
    }
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
            {waits?.due && ` · ${text(dueWords(waits.due))}`}
          </p>
          {waits && (
            <p>
              {text({ zh: '等', en: 'Waits for ' })}
              {waits.waitsFor
                .flatMap(({ keys, delegates }) => [
                  ...keys.map((key) => text(keyWords(key, nameOf))),
                  ...delegates.map(nameOf),
                ])
                .join(text({ zh: '、', en: ', ' }))}
              {text({ zh: '办理', en: '' })}
            </p>
          )}
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
          {remarks.map(({ at, by, comment: said }) => (
            <blockquote key={at} className="review__remark">
              {said}
              <footer>
                {by && nameOf(by)} {moment(at)}
              </footer>
            </blockquote>
          ))}
          <p>
            <a href={`/admin/inbox/${instance.id}?list=${isMine ? 'todo' : 'started'}`}>
              {text({ zh: '看流程图和办理经过', en: 'See the flow and what happened' })}
            </a>
          </p>
        </>
      )}
      {(mayResubmit || (maySubmit && !isLiveAsItIs)) && (
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
      {instance &&
        acts.length > 0 &&
        (isSaving || isModified ? (
          <p className="review__note">
            {text({
              zh: '您改动了内容；保存后即可办理。',
              en: 'You changed it; once that is saved you can decide.',
            })}
          </p>
        ) : (
          // What was decided may have changed the document: its form is filled anew.
          <Acts instance={instance.id} offers={acts} onDone={() => window.location.reload()} />
        ))}
      {instance?.mayRemark && (
        <details>
          <summary>{text({ zh: '写批注', en: 'Remark' })}</summary>
          <Remark instance={instance.id} onDone={() => void look()} />
        </details>
      )}
      <dialog ref={dialog} className="inbox-dialog" aria-labelledby="review-title">
        {/* No form within the form of the document: the keys and the button do it. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields in it */}
        <div className="review__dialog" onKeyDown={keepFromForm}>
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
            {isBusy && (isSaving || isModified) && (
              <p role="status">{text({ zh: '正在保存…', en: 'Saving…' })}</p>
            )}
            <button type="button" className="mt-button" onClick={() => dialog.current?.close()}>
              {text({ zh: '取消', en: 'Cancel' })}
            </button>
          </div>
        </div>
      </dialog>
    </section>
  );
}

const patience = 200;

/** Whether all that was typed is saved now; waits for what the editor has not told the form yet, and for autosave. */
async function saved(isUnsaved: () => boolean): Promise<boolean> {
  await new Promise<void>((resolve) => {
    // Rich text tells the form in the idle time of the browser.
    if ('requestIdleCallback' in window) {
      window.requestIdleCallback(() => setTimeout(resolve, 50), { timeout: 1_000 });
    } else setTimeout(resolve, 500);
  });
  for (let asked = 0; isUnsaved() && asked < patience; asked++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return !isUnsaved();
}

const notSaved: Words = {
  zh: '没有提交：您的改动还没有保存好。请看页面上的提示，保存后再提交。',
  en: 'Not submitted: what you changed is not saved yet. See what the form says, save, then submit.',
};

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
