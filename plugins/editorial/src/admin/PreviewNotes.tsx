'use client';
import type { PreviewNote, UnsavedPreview } from '../endpoints/preview-unsaved.ts';
import type { Say } from './texts.ts';

/** What keeps the page from being published, and what readers will stumble over; each leads to its field. */
export function PreviewNotes({
  preview: { faults, warnings },
  say,
  onChoose,
}: {
  preview: UnsavedPreview;
  say: Say;
  onChoose: (path: string) => void;
}) {
  const count = faults.length + warnings.length;
  if (count === 0) return <p className="preview__notes preview__notes--none">{say('noNotes')}</p>;
  const list = (title: string, notes: PreviewNote[]) =>
    notes.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul>
          {notes.map((note) => (
            <li key={JSON.stringify(note)}>
              <button type="button" onClick={() => onChoose(note.path)}>
                <b>{note.place}</b> {note.message}
                {note.detail && <q>{note.detail}</q>}
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <details className="preview__notes">
      <summary>{say('notesFound', { n: count })}</summary>
      {list(say('beforePublishing'), faults)}
      {list(say('forReaders'), warnings)}
    </details>
  );
}
