'use client';
import { moment } from '@mingtang/tenancy/admin/client';
import { Button } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { GateAsk } from '../gate/queries/asks-of.ts';
import type { Say } from './texts.ts';
import { useGateAsks } from './use-gate-asks.ts';

/** Asks a second person to let the document pass as it stands, and shows what they said. */
export function GateAsks({ isClosed, say }: { isClosed: boolean; say: Say }) {
  const { asks, act } = useGateAsks();
  const isWaiting = asks.some(({ state }) => state === 'open' || state === 'granted');
  return (
    <>
      {asks.map((ask) => (
        <Ask key={ask.id} ask={ask} say={say} act={act} />
      ))}
      {isClosed && !isWaiting && (
        <details className="gate__ask">
          <summary>{say('gateAsk')}</summary>
          <p>{say('gateAskHelp')}</p>
          <Reason
            label={say('gateReason')}
            say={say}
            choices={[{ words: say('gateAskNow'), act: (reason) => act('ask', { reason }) }]}
          />
        </details>
      )}
    </>
  );
}

function Ask({
  ask,
  say,
  act,
}: {
  ask: GateAsk;
  say: Say;
  act: ReturnType<typeof useGateAsks>['act'];
}) {
  const { id, state, by, at, reason, findings, decision, mayDecide } = ask;
  const decide = (what: 'grant' | 'decline') => (words: string) =>
    act(what, { ask: id, reason: words });
  return (
    <section className={`gate__ask gate__ask--${state}`} aria-label={say(`gate-${state}`)}>
      <h4>{say(`gate-${state}`)}</h4>
      <p>{say('gateAsked', { by, at: moment(at), reason })}</p>
      <ul>
        {findings.map(({ name, place, excerpt }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of one place
          <li key={index}>
            {name} · {place} <q>{excerpt}</q>
          </li>
        ))}
      </ul>
      {decision && (
        <p>
          {say('gateDecided', {
            by: decision.by,
            at: moment(decision.at),
            reason: decision.reason,
          })}
        </p>
      )}
      {state === 'outdated' && <p>{say('gateOutdated')}</p>}
      {state === 'open' && mayDecide === 'yes' && (
        <Reason
          label={say('gateDecisionReason')}
          say={say}
          choices={[
            { words: say('gateGrant'), act: decide('grant') },
            { words: say('gateDecline'), act: decide('decline') },
          ]}
        />
      )}
      {state === 'open' && mayDecide !== 'yes' && <p>{say('gateWaits')}</p>}
    </section>
  );
}

/** A reason and what to do with it. The words typed survive a failure. */
function Reason({
  label,
  choices,
  say,
}: {
  label: string;
  choices: { words: string; act: (reason: string) => Promise<string | undefined> }[];
  say: Say;
}) {
  const field = useId();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const run = async (act: (reason: string) => Promise<string | undefined>) => {
    setBusy(true);
    const said = await act(reason);
    setFault(said);
    setBusy(false);
    if (said === undefined) setReason('');
  };
  return (
    <>
      <label htmlFor={field}>{label}</label>
      <textarea
        id={field}
        rows={2}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {fault !== undefined && (
        <p className="receipt__fault" role="alert">
          {fault || say('gateNotDone')}
        </p>
      )}
      <div className="gate__choices">
        {choices.map(({ words, act }, index) => (
          <Button
            key={words}
            type="button"
            size="small"
            buttonStyle={index === 0 ? 'primary' : 'secondary'}
            disabled={busy || reason.trim().length < 2}
            onClick={() => void run(act)}
          >
            {words}
          </Button>
        ))}
      </div>
    </>
  );
}
