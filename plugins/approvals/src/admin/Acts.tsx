'use client';
import { useIsLive } from '@mingtang/tenancy/admin/client';
import type { Words } from '@mingtang/tenancy/words';
import { useRouter } from 'next/navigation.js';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type Verb, verbWords } from '../domain/definition.ts';
import { PeopleChoice } from './PeopleChoice.tsx';
import { useActs } from './use-acts.ts';

type ActVerb = Verb | 'read' | 'resubmit';

/** Something that can be done now; the server has found that it will work. */
export interface ShownOffer {
  verb: ActVerb;
  task?: number;
  /** Where it can be returned to, nearest first. */
  to?: { id: string; name: string }[];
}

/** What is done, in plain words, before it is done. */
const about: Record<ActVerb, Words> = {
  approve: {
    zh: '同意所提交的内容，流程往下走；如果是最后一步，内容随即发布。',
    en: 'You agree with what was submitted and the flow goes on; at the last step it is published at once.',
  },
  return: {
    zh: '退回去修改。对方会看到您写的原因。',
    en: 'It goes back to be amended. Those who get it read your reason.',
  },
  reject: {
    zh: '不予通过，流程就此结束；提交人会看到原因。',
    en: 'It is not approved and the flow ends; whoever submitted it reads the reason.',
  },
  'add-signer': {
    zh: '再请一人会签，他也通过后流程才往下走。',
    en: 'One more person decides as well before the flow goes on.',
  },
  'hand-over': {
    zh: '改由他办理，您不再办理。',
    en: 'This person takes over; you no longer decide.',
  },
  delegate: {
    zh: '请他代您办理这一项，您自己仍可办理；记录上写明两人。',
    en: 'This person may decide in your name, and you still may; both names are on record.',
  },
  circulate: {
    zh: '发给他们阅知，不影响流程。',
    en: 'They get it to read; the flow is not held up.',
  },
  read: { zh: '标为已阅。', en: 'Marked as read.' },
  nudge: {
    zh: '提醒正在办理的人，一小时内只能催一次。',
    en: 'Reminds those who have it, once an hour at most.',
  },
  recall: {
    zh: '撤回后流程结束，您可以修改后重新提交。',
    en: 'The flow ends; you may amend it and submit it anew.',
  },
  resubmit: {
    zh: '把改好的内容再次提交，从第一步重新走。',
    en: 'What you amended is submitted again, from the first step.',
  },
};

const main: ActVerb[] = ['approve', 'resubmit', 'read', 'return', 'reject'];
const needsReason = (verb: ActVerb) => verb === 'return' || verb === 'reject';

/** The buttons of an instance, each with a dialog that says what it does. */
export function Acts({
  instance,
  offers,
  next,
  onDone,
}: {
  instance: string;
  offers: ShownOffer[];
  /** Where to go on from here once it is done. */
  next?: string;
  /** What follows once it is done; the screen is asked for anew otherwise. */
  onDone?: () => void;
}) {
  const { act, text } = useActs();
  const router = useRouter();
  const isLive = useIsLive();
  const dialog = useRef<HTMLDialogElement>(null);
  const [offer, setOffer] = useState<ShownOffer>();
  const [comment, setComment] = useState('');
  const [to, setTo] = useState('');
  const [people, setPeople] = useState<{ id: string; name: string }[]>([]);
  const [when, setWhen] = useState<'before' | 'after'>('after');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [done, setDone] = useState<ActVerb>();

  const ask = (chosen: ShownOffer) => {
    setOffer(chosen);
    setTo(chosen.to?.[0]?.id ?? '');
    setPeople([]);
    setFault(undefined);
    dialog.current?.showModal();
  };
  const asksPeople =
    offer && ['add-signer', 'hand-over', 'delegate', 'circulate'].includes(offer.verb);
  const isReady =
    offer &&
    (!needsReason(offer.verb) || comment.trim().length > 0) &&
    (!asksPeople || people.length > 0);
  const send = async () => {
    if (!offer) return;
    const { verb, task } = offer;
    setBusy(true);
    const why = await act(instance, {
      verb,
      ...(task !== undefined && { task }),
      ...(comment.trim() && { comment: comment.trim() }),
      ...(verb === 'return' && { to }),
      ...(verb === 'add-signer' && { when }),
      ...(verb === 'circulate'
        ? { people: people.map(({ id }) => id) }
        : asksPeople && { person: people[0]?.id }),
    });
    setBusy(false);
    setFault(why);
    if (why) return;
    dialog.current?.close();
    setDone(verb);
    setComment('');
    if (onDone) onDone();
    else router.refresh();
  };

  const order = (verb: ActVerb) => main.indexOf(verb);
  const [first, others] = [
    offers
      .filter(({ verb }) => main.includes(verb))
      .toSorted((a, b) => order(a.verb) - order(b.verb)),
    offers.filter(({ verb }) => !main.includes(verb)),
  ];
  const button = (shown: ShownOffer, isMain: boolean) => (
    <button
      key={shown.verb}
      type="button"
      className={isMain ? 'mt-button mt-button--main' : 'mt-button'}
      onClick={() => ask(shown)}
    >
      {text(verbWords[shown.verb])}
    </button>
  );
  return (
    <>
      {done && (
        <p className="inbox__good" role="status">
          ✓ {text({ zh: `已办理：${verbWords[done].zh}。`, en: `Done: ${verbWords[done].en}.` })}{' '}
          {next && <a href={next}>{text({ zh: '办下一件', en: 'On to the next' })}</a>}
        </p>
      )}
      <fieldset className="mt-acts" disabled={!isLive || isBusy}>
        {first.map((shown, index) => button(shown, index === 0))}
        {others.map((shown) => button(shown, false))}
      </fieldset>
      <dialog ref={dialog} className="inbox-dialog" aria-labelledby="inbox-act-title">
        {offer && (
          // No form: this stands within that of a document as well.
          // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields in it
          <div className="inbox-dialog__parts" onKeyDown={keepFromForm}>
            <h2 id="inbox-act-title">{text(verbWords[offer.verb])}</h2>
            <p>{text(about[offer.verb])}</p>
            {offer.verb === 'return' && (
              <fieldset className="mt-options">
                <legend>{text({ zh: '退回给', en: 'Back to' })}</legend>
                {offer.to?.map(({ id, name }) => (
                  <label key={id}>
                    <input type="radio" name="to" checked={to === id} onChange={() => setTo(id)} />
                    {name}
                  </label>
                ))}
              </fieldset>
            )}
            {asksPeople && (
              <PeopleChoice
                source={`/api/approvals/instances/${instance}/people`}
                nobody={{
                  zh: '没有找到。只能选本站成员，且不能是提交人、编写人。',
                  en: 'Nobody found. Members of the site alone, but for those who submitted or wrote it.',
                }}
                people={people}
                isOne={offer.verb !== 'circulate'}
                text={text}
                onChange={setPeople}
              />
            )}
            {offer.verb === 'add-signer' && (
              <fieldset className="mt-options">
                <legend>{text({ zh: '什么时候签', en: 'When' })}</legend>
                {(['before', 'after'] as const).map((name) => (
                  <label key={name}>
                    <input
                      type="radio"
                      name="when"
                      checked={when === name}
                      onChange={() => setWhen(name)}
                    />
                    {name === 'before'
                      ? text({ zh: '他先签，我再办', en: 'Before me' })
                      : text({ zh: '我办完，他再签', en: 'After me' })}
                  </label>
                ))}
              </fieldset>
            )}
            {offer.verb !== 'read' && (
              <div className="mt-field">
                <label htmlFor="inbox-comment">
                  {needsReason(offer.verb)
                    ? text({
                        zh: '原因（必填，提交人会看到）',
                        en: 'Reason (needed; the submitter reads it)',
                      })
                    : text({ zh: '意见（可不填）', en: 'Comment (optional)' })}
                </label>
                <textarea
                  id="inbox-comment"
                  rows={3}
                  maxLength={2000}
                  required={needsReason(offer.verb)}
                  value={comment}
                  onChange={({ target }) => setComment(target.value)}
                />
              </div>
            )}
            {fault && (
              <p className="mt-fault" role="alert">
                {fault}
              </p>
            )}
            <div className="mt-acts">
              <button
                type="button"
                className="mt-button mt-button--main"
                disabled={isBusy || !isReady}
                onClick={() => void send()}
              >
                {text({
                  zh: `确定${verbWords[offer.verb].zh}`,
                  en: `${verbWords[offer.verb].en} now`,
                })}
              </button>
              <button type="button" className="mt-button" onClick={() => dialog.current?.close()}>
                {text({ zh: '取消', en: 'Cancel' })}
              </button>
              {fault && (
                <button
                  type="button"
                  className="mt-button"
                  onClick={() => {
                    dialog.current?.close();
                    router.refresh();
                  }}
                >
                  {text({ zh: '刷新查看', en: 'Reload' })}
                </button>
              )}
            </div>
          </div>
        )}
      </dialog>
    </>
  );
}

/** Enter in a field of a dialog sends nothing: a form around it would be saved. */
export function keepFromForm(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
