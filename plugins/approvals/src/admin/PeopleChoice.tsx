'use client';
import { roleLabels, type SiteRole } from '@mingtang/tenancy/roles';
import type { Words } from '@mingtang/tenancy/words';
import { useEffect, useId, useState } from 'react';

/** Somebody as the server tells of them. */
export interface Named {
  id: string;
  name: string;
  unit?: string;
  roles?: SiteRole[];
}

/** People, one or several, found by name among those whom `source` tells of. */
export function PeopleChoice({
  source,
  nobody,
  people,
  isOne,
  isClosed = false,
  text,
  onChange,
}: {
  /** Asked for `?q=`; answers `{ people }`. */
  source: string;
  /** Who is not among them. */
  nobody: Words;
  people: Named[];
  isOne: boolean;
  isClosed?: boolean;
  text: (words: Words) => string;
  onChange: (people: Named[]) => void;
}) {
  const field = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Named[]>();
  useEffect(() => {
    let isWanted = true;
    const wait = setTimeout(async () => {
      const address = `${source}?q=${encodeURIComponent(query.trim())}`;
      const answer = await fetch(address, { credentials: 'include' }).catch(() => undefined);
      const body = answer?.ok ? ((await answer.json()) as { people: Named[] }) : { people: [] };
      if (isWanted) setFound(body.people);
    }, 200);
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  }, [query, source]);
  const isChosen = (id: string) => people.some((person) => person.id === id);
  return (
    <fieldset className="mt-options inbox__people" disabled={isClosed}>
      <legend>
        {isOne
          ? text({ zh: '选一位同事', en: 'A colleague' })
          : text({ zh: '选同事', en: 'Colleagues' })}
      </legend>
      <input
        aria-label={text({ zh: '按姓名查找', en: 'Find by name' })}
        className="mt-select"
        value={query}
        placeholder={text({ zh: '按姓名查找', en: 'Find by name' })}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          // It looks by itself; a form around it would be saved.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {found?.length === 0 && <p role="status">{text(nobody)}</p>}
      {[...people.filter(({ id }) => !found?.some((one) => one.id === id)), ...(found ?? [])].map(
        (person) => (
          <label key={person.id}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={field}
              checked={isChosen(person.id)}
              onChange={() =>
                onChange(
                  isOne
                    ? [person]
                    : isChosen(person.id)
                      ? people.filter(({ id }) => id !== person.id)
                      : [...people, person],
                )
              }
            />
            <span>
              {person.name} <small>{aboutOf(person, text)}</small>
            </span>
          </label>
        ),
      )}
    </fieldset>
  );
}

const aboutOf = ({ unit, roles = [] }: Named, text: (words: Words) => string): string =>
  [
    ...(unit ? [unit] : []),
    ...(roles.length > 0
      ? [roles.map((role) => text(roleLabels[role])).join(text({ zh: '、', en: ', ' }))]
      : []),
  ].join(' · ');
