'use client';
import type { Words } from '@mingtang/tenancy/words';
import { useEffect, useId, useState } from 'react';

interface Colleague {
  id: string;
  name: string;
  unit?: string;
}

/** People of the site, one or several, found by name; those alone who may be named. */
export function PeopleChoice({
  instance,
  people,
  isOne,
  text,
  onChange,
}: {
  instance: string;
  people: Colleague[];
  isOne: boolean;
  text: (words: Words) => string;
  onChange: (people: Colleague[]) => void;
}) {
  const field = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Colleague[]>();
  useEffect(() => {
    let isWanted = true;
    const wait = setTimeout(async () => {
      const address = `/api/approvals/instances/${instance}/people?q=${encodeURIComponent(query.trim())}`;
      const answer = await fetch(address, { credentials: 'include' }).catch(() => undefined);
      const body = answer?.ok ? ((await answer.json()) as { people: Colleague[] }) : { people: [] };
      if (isWanted) setFound(body.people);
    }, 200);
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  }, [query, instance]);
  const isChosen = (id: string) => people.some((person) => person.id === id);
  return (
    <fieldset className="mt-options inbox__people">
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
      />
      {found?.length === 0 && (
        <p role="status">
          {text({
            zh: '没有找到。只能选本站成员，且不能是提交人、编写人。',
            en: 'Nobody found. Members of the site alone, but for those who submitted or wrote it.',
          })}
        </p>
      )}
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
              {person.name} {person.unit && <small>{person.unit}</small>}
            </span>
          </label>
        ),
      )}
    </fieldset>
  );
}
