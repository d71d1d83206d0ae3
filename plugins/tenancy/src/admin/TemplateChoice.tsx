import type { Words } from '../domain/words.ts';
import './template-choice.css';

interface Template<T> {
  id: string;
  name: Words;
  about: Words;
  definition: T;
}

/** What something can be begun from, each with what it is for. */
export function TemplateChoice<T>({
  lead,
  templates,
  text,
  isClosed,
  onChoose,
}: {
  lead: Words;
  templates: readonly Template<T>[];
  text: (words: Words) => string;
  isClosed: boolean;
  onChoose: (definition: T) => void;
}) {
  return (
    <div className="mt-templates">
      <p>{text(lead)}</p>
      {templates.map(({ id, name, about, definition }) => (
        <button
          key={id}
          type="button"
          className="mt-template"
          disabled={isClosed}
          onClick={() => onChoose(definition)}
        >
          <b>{text(name)}</b>
          <span>{text(about)}</span>
        </button>
      ))}
    </div>
  );
}
