'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CounterAnswer, Handed } from '../actions/fill-at-counter.ts';
import { counterControls } from '../domain/counter.ts';
import type { ToldCounterPage } from '../queries/counter-page.ts';
import { HandedOver } from './HandedOver.tsx';

/**
 * The published form, page after page as the server shows it; what stands on a page is kept when one goes on,
 * and by itself a moment after it was last changed. Files go with the page.
 */
export function FillAtCounter({ id, first }: { id: string; first: ToldCounterPage }) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [html, setHtml] = useState(first.html);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState('');
  const [isAgent, setAgent] = useState(first.visitor.is === 'agent');
  const [handed, setHanded] = useState<Handed & { token: string }>();
  const revision = useRef(first.revision);
  const token = useRef('');
  const visitor = useRef<HTMLFieldSetElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  /** One page after the other: what is sent names the revision that the one before made. */
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const acting = useRef(act);
  acting.current = act;
  const [isTurning, setTurning] = useState(false);

  const send = useCallback(
    (data: FormData) => {
      token.current ||= newToken();
      data.set('token', token.current);
      for (const [name, value] of visitorIn(visitor.current)) data.set(name, value);
      const next = turn.current.then(() => {
        data.set('draft', String(revision.current));
        return acting.current<CounterAnswer>(`/cases/counter/${id}`, data);
      });
      turn.current = next.catch(() => undefined);
      return next;
    },
    [id],
  );

  useEffect(() => {
    const place = shown.current;
    if (!place) return;
    let wait: ReturnType<typeof setTimeout> | undefined;
    let isSending = false;
    const keep = async () => {
      const form = place.querySelector('form');
      if (!form || isSending) return;
      const data = new FormData(form);
      for (const [name, value] of [...data]) if (typeof value !== 'string') data.delete(name);
      data.set('act', 'keep');
      const answer = await send(data);
      if (!answer || !('revision' in answer)) return;
      revision.current = answer.revision;
      setNote(new Date().toTimeString().slice(0, 5));
    };
    const onChange = () => {
      clearTimeout(wait);
      wait = setTimeout(() => void keep(), 2500);
    };
    const onSubmit = async (event: SubmitEvent) => {
      event.preventDefault();
      if (isSending || !(event.target instanceof HTMLFormElement)) return;
      clearTimeout(wait);
      isSending = true;
      setTurning(true);
      const answer = await send(new FormData(event.target, event.submitter));
      isSending = false;
      setTurning(false);
      if (!answer) return;
      if ('handed' in answer) return setHanded({ ...answer.handed, token: token.current });
      revision.current = answer.revision;
      setMissing(answer.fault ?? '');
      setHtml(answer.html);
      place.closest('main')?.scrollIntoView();
    };
    place.addEventListener('input', onChange);
    place.addEventListener('submit', onSubmit);
    return () => {
      clearTimeout(wait);
      place.removeEventListener('input', onChange);
      place.removeEventListener('submit', onSubmit);
    };
  }, [send]);

  const drop = async () => {
    const sure = text({
      zh: '删除这份暂存？已填的内容和文件将无法找回。',
      en: 'Delete this draft with all that was filled in?',
    });
    if (!window.confirm(sure)) return;
    await turn.current;
    if (await act(`/cases/counter/${id}/drop`, { revision: revision.current })) {
      router.push('/admin/counter');
    }
  };

  if (handed) return <HandedOver handed={handed} />;
  return (
    <>
      <style>{first.styles}</style>
      <fieldset className="counter__visitor" ref={visitor} disabled={!isLive}>
        <legend>{text({ zh: '谁来办', en: 'Who came' })}</legend>
        <label className="counter__form">
          <input
            type="radio"
            name={counterControls.visitor}
            value="applicant"
            checked={!isAgent}
            onChange={() => setAgent(false)}
          />
          <span>{text({ zh: '申请人本人', en: 'Whoever applies' })}</span>
        </label>
        <label className="counter__form">
          <input
            type="radio"
            name={counterControls.visitor}
            value="agent"
            checked={isAgent}
            onChange={() => setAgent(true)}
          />
          <span>{text({ zh: '代理人', en: 'Somebody for them' })}</span>
        </label>
        {isAgent && (
          <div className="counter__agent">
            <label className="mt-field">
              <span>{text({ zh: '代理人姓名', en: 'Name of the agent' })}</span>
              <input
                name={counterControls.agentName}
                maxLength={50}
                autoComplete="off"
                defaultValue={first.visitor.is === 'agent' ? first.visitor.name : ''}
              />
            </label>
            <label className="mt-field">
              <span>{text({ zh: '代理人身份证号', en: 'Identity number' })}</span>
              <input
                name={counterControls.agentId}
                maxLength={18}
                autoComplete="off"
                defaultValue={first.visitor.is === 'agent' ? first.visitor.idNumber : ''}
              />
            </label>
          </div>
        )}
      </fieldset>
      {missing && (
        <p className="mt-fault" role="alert">
          {missing}
        </p>
      )}
      <FaultNote fault={fault} />
      <div
        ref={shown}
        className="form-page counter__page"
        aria-busy={isTurning}
        inert={!isLive}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the form as our own server renders it, answers escaped
        dangerouslySetInnerHTML={{ __html: html }}
      />
      <p className="counter__foot">
        <span className="mt-note" role="status">
          {note && text({ zh: `${note} 已自动暂存`, en: `Kept at ${note}` })}
        </span>
        <button
          type="button"
          className="mt-button"
          disabled={!isLive || isBusy}
          onClick={() => void drop()}
        >
          {text({ zh: '不办了，删除', en: 'Delete the draft' })}
        </button>
      </p>
    </>
  );
}

function visitorIn(place: HTMLFieldSetElement | null): [string, string][] {
  const inputs = [...(place?.querySelectorAll('input') ?? [])];
  return inputs
    .filter(({ type, checked }) => type !== 'radio' || checked)
    .map(({ name, value }) => [name, value]);
}

/** 32 random bytes as base64url. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
