'use client';
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import type { GateAnswer } from '../gate/endpoints/check-form.ts';
import type { GateNote } from '../gate/note-of.ts';
import { GateAsks } from './GateAsks.tsx';
import { goToField } from './go-to-field.ts';
import { fill, type Say } from './texts.ts';
import { useAnswerToForm } from './use-answer-to-form.ts';
import './gate.css';

/** Rarer than the preview: what it looks at is the whole document with its attachments. */
const pause = 1200;

/** What the gate finds in the form, saved or not; each finding leads to its place. */
export function GatePanel() {
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const base = `${config.serverURL}${config.routes.api}/gate/${collectionSlug}`;
  const { answer, busy, trouble, again } = useAnswerToForm<GateAnswer>(
    id ? `${base}/${id}` : base,
    true,
    pause,
  );
  const say: Say = (name, gaps) => fill(i18n.language, name, gaps);
  const findings = answer?.findings ?? [];
  const musts = findings.filter(({ severity }) => severity === 'must');
  const shoulds = findings.filter(({ severity }) => severity === 'should');

  return (
    <section className="gate" aria-label={say('gate')} aria-busy={busy}>
      <h3>{say('gate')}</h3>
      {trouble && (
        <p className="receipt__fault" role="alert">
          {trouble === 'unreachable'
            ? say('gateUnreachable')
            : say('gateRefused', { why: trouble.said })}{' '}
          <button className="receipt__go" type="button" onClick={again}>
            {say('tryAgain')}
          </button>
        </p>
      )}
      <p className="gate__state" role="status">
        {!answer && busy && say('gateChecking')}
        {answer && findings.length === 0 && say('gateClear')}
      </p>
      <Notes title={say('gateMust', { n: musts.length })} kind="must" notes={musts} say={say} />
      <Notes
        title={say('gateShould', { n: shoulds.length })}
        kind="should"
        notes={shoulds}
        say={say}
      />
      {id && <GateAsks isClosed={musts.length > 0} say={say} />}
      <p className="receipt__note">{say('gateScope')}</p>
    </section>
  );
}

function Notes({
  title,
  kind,
  notes,
  say,
}: {
  title: string;
  kind: GateNote['severity'];
  notes: GateNote[];
  say: Say;
}) {
  if (notes.length === 0) return null;
  return (
    <>
      <h4 className={`gate__title gate__title--${kind}`}>{title}</h4>
      <ul className="gate__notes">
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same of one place
          <li key={index}>
            <button type="button" onClick={() => void goToField(note.path, note.block)}>
              <b>
                {note.name} · {note.place}
              </b>
              {note.excerpt && <q>{note.excerpt}</q>}
              <span>{note.advice}</span>
              {note.suggestion && <em>{say('gateInstead', { words: note.suggestion })}</em>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
