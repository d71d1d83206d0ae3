'use client';
import type { Words } from '@mingtang/tenancy/words';
import { useEffect, useId, useState } from 'react';
import { namesIn } from './use-names.ts';

/** A site or a person, found by part of the name. */
export function Lookup({
  collection,
  label,
  chosen,
  text,
  onChoose,
}: {
  collection: 'sites' | 'users';
  label: string;
  chosen: string;
  text: (words: Words) => string;
  onChoose: (id: string) => void;
}) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ id: string; name: string }[]>();
  const list = useId();
  useEffect(() => {
    if (query.trim() === '') return setFound(undefined);
    let isWanted = true;
    const wait = setTimeout(async () => {
      const where = `where[name][like]=${encodeURIComponent(query.trim())}&limit=8`;
      const names = await namesIn(collection, where);
      if (isWanted) setFound(names);
    }, 250);
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  }, [query, collection]);
  return (
    <span className="flow__lookup">
      <input
        aria-label={label}
        aria-controls={list}
        className="mt-select"
        value={query}
        placeholder={chosen || text({ zh: '输入名称查找', en: 'Type a name' })}
        onChange={({ target }) => setQuery(target.value)}
      />
      <ul id={list} aria-live="polite">
        {found?.length === 0 && (
          <li>{text({ zh: '没有找到，或您无权查看', en: 'None found that you may see' })}</li>
        )}
        {found?.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onChoose(id);
                setQuery('');
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </span>
  );
}
