'use client';
import type { Words } from '@mingtang/tenancy/words';
import type { TemplateCard } from './wizard.ts';

/**
 * Templates to choose from, each with what it is for, what it holds and what its theme looks like. The pictures are
 * taken by `npm run pictures`; a theme without one shows the template's colour.
 */
export function TemplateCards({
  cards,
  chosen,
  onChoose,
  legend,
  text,
}: {
  cards: TemplateCard[];
  chosen: string | undefined;
  onChoose: (code: string) => void;
  legend: string;
  text: (words: Words) => string;
}) {
  return (
    <fieldset className="mt-cards">
      <legend>{legend}</legend>
      {cards.map((card) => (
        <label key={card.code} className="mt-template">
          <input
            type="radio"
            name="template"
            checked={card.code === chosen}
            onChange={() => onChoose(card.code)}
          />
          <span className="mt-choice__words">
            <span
              aria-hidden="true"
              className="mt-choice__picture"
              style={{
                backgroundColor: card.palette?.primary,
                backgroundImage: `url(/themes/${card.theme}.webp)`,
              }}
            />
            <span className="mt-choice__name">{text(card.name)}</span>
            <span>{text(card.description)}</span>
            <small>
              {text({
                zh: `${card.columns} 个栏目${card.required > 0 ? `（法定 ${card.required} 个）` : ''}，${card.pages} 个页面：${card.names.map(plain).join('、')}`,
                en: `${card.columns} columns${card.required > 0 ? ` (${card.required} by law)` : ''}, ${card.pages} pages: ${card.names.map(plain).join(', ')}`,
              })}
            </small>
            {card.savedFrom && (
              <small>
                {text({ zh: `取自：${card.savedFrom}`, en: `Saved from ${card.savedFrom}` })}
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Names of columns as they read before the site has one of its own. */
const plain = (name: string) => name.replace('{shortName}', '');
