'use client';
import { moment, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useRef, useState } from 'react';
import type { Light } from '../domain/clock/index.ts';
import { useActs } from './use-acts.ts';

/** A row of the inbox, in words. */
export interface ShownRow {
  id: string;
  instance: string;
  task: number | null;
  href: string;
  title: string;
  isUrgent: boolean;
  facts: string[];
  /** ISO instant. */
  at: string;
  state: string;
  due?: { light: Light; words: string };
}

type Outcome = { ok: true } | { ok: false; why: string };

/**
 * The rows of a list. Where `verb` is given, several can be chosen and done at once: one after the
 * other, each by itself, and what became of each is said at its row.
 */
export function InboxRows({
  rows,
  verb,
}: {
  rows: ShownRow[];
  verb: 'approve' | 'read' | undefined;
}) {
  const { act, text } = useActs();
  const router = useRouter();
  const isLive = useIsLive();
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const [outcomes, setOutcomes] = useState<Map<string, Outcome>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const [comment, setComment] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);

  const open = rows.filter(({ id }) => !outcomes.get(id)?.ok);
  const picked = open.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });

  const doAll = async () => {
    if (!verb) return;
    dialog.current?.close();
    setBusy(true);
    for (const { id, instance, task } of picked) {
      const why = await act(instance, { verb, task, ...(comment.trim() && { comment }) });
      setOutcomes((before) => new Map(before).set(id, why ? { ok: false, why } : { ok: true }));
    }
    setChosen(new Set());
    setComment('');
    setBusy(false);
  };

  const doneOf = verb === 'read' ? { zh: '已阅', en: 'Read' } : { zh: '已通过', en: 'Approved' };
  const results = [...outcomes.values()];
  return (
    <>
      {results.length > 0 && (
        <p className="inbox__outcome" role="status">
          {text({
            zh: `办成 ${results.filter(({ ok }) => ok).length} 项，未办成 ${results.filter(({ ok }) => !ok).length} 项。`,
            en: `${results.filter(({ ok }) => ok).length} done, ${results.filter(({ ok }) => !ok).length} not done.`,
          })}{' '}
          {!isBusy && (
            <button type="button" className="inbox__again" onClick={() => router.refresh()}>
              {text({ zh: '刷新列表', en: 'Reload the list' })}
            </button>
          )}
        </p>
      )}
      {verb && isLive && open.length > 1 && (
        <label className="mt-tick inbox__all">
          <input
            type="checkbox"
            disabled={isBusy}
            checked={picked.length === open.length && open.length > 0}
            onChange={({ target }) =>
              setChosen(new Set(target.checked ? open.map(({ id }) => id) : []))
            }
          />
          {text({ zh: '选择本页全部', en: 'Choose all on this page' })}
        </label>
      )}
      <ul className="inbox__rows">
        {rows.map((row) => {
          const outcome = outcomes.get(row.id);
          return (
            <li key={row.id} className={outcome?.ok ? 'inbox__row inbox__row--done' : 'inbox__row'}>
              {verb && isLive && (
                <input
                  type="checkbox"
                  aria-label={text({ zh: `选择：${row.title}`, en: `Choose: ${row.title}` })}
                  disabled={isBusy || outcome?.ok === true}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              )}
              <div className="inbox__what">
                <a href={row.href}>
                  {row.isUrgent && (
                    <span className="inbox__urgent">{text({ zh: '急', en: 'Urgent' })}</span>
                  )}
                  {row.title}
                </a>
                <p className="inbox__facts">
                  {row.facts.map((fact) => (
                    <span key={fact}>{fact}</span>
                  ))}
                  <time dateTime={row.at}>{moment(row.at)}</time>
                </p>
                {outcome && (
                  <p className={outcome.ok ? 'inbox__good' : 'mt-fault'}>
                    {outcome.ok ? `✓ ${text(doneOf)}` : outcome.why}
                  </p>
                )}
              </div>
              <div className="inbox__state">
                {row.state && <span className="mt-pill">{row.state}</span>}
                {row.due && (
                  <span className={`inbox__due inbox__due--${row.due.light}`}>{row.due.words}</span>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {verb && picked.length > 0 && (
        <div className="inbox__batch">
          <span role="status">
            {text({ zh: `已选 ${picked.length} 项`, en: `${picked.length} chosen` })}
          </span>
          <button
            type="button"
            className="mt-button mt-button--main"
            disabled={isBusy}
            onClick={() => (verb === 'read' ? void doAll() : dialog.current?.showModal())}
          >
            {verb === 'read'
              ? text({ zh: '全部标为已阅', en: 'Mark all as read' })
              : text({ zh: '批量通过…', en: 'Approve all…' })}
          </button>
        </div>
      )}
      <dialog ref={dialog} className="inbox-dialog" aria-labelledby="inbox-batch-title">
        <form
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault();
            void doAll();
          }}
        >
          <h2 id="inbox-batch-title">
            {text({
              zh: `通过所选的 ${picked.length} 项？`,
              en: `Approve these ${picked.length}?`,
            })}
          </h2>
          <p>
            {text({
              zh: '逐项办理，互不影响；没有办成的会说明原因。需要退回的，请逐项打开办理。',
              en: 'Each is done by itself; what could not be done says why. What is to be returned is opened one by one.',
            })}
          </p>
          <div className="mt-field">
            <label htmlFor="inbox-batch-comment">
              {text({
                zh: '意见（可不填，写入每一项）',
                en: 'Comment (optional, written into each)',
              })}
            </label>
            <textarea
              id="inbox-batch-comment"
              rows={2}
              maxLength={2000}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
          </div>
          <div className="mt-acts">
            <button type="submit" className="mt-button mt-button--main">
              {text({ zh: '确定通过', en: 'Approve' })}
            </button>
            <button type="button" className="mt-button" onClick={() => dialog.current?.close()}>
              {text({ zh: '取消', en: 'Cancel' })}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
