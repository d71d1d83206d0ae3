'use client';
import { useEffect, useRef, useState } from 'react';
import type { FormDefinition } from '../domain/design/definition.ts';
import type { DefinitionFault } from '../domain/design/fault-words.ts';

const pauseMs = 400;

/** What is wrong with a form, and how a page of it looks to the public, a moment after it was last changed. */
export function useTryOut(definition: FormDefinition | undefined, page: number) {
  const [language, setLanguage] = useState<'zh-CN' | 'en'>('zh-CN');
  const [answer, setAnswer] = useState<{ faults: DefinitionFault[]; html?: string }>({
    faults: [],
  });
  const newest = useRef(0);
  const asked = definition && JSON.stringify({ definition, page, language });
  useEffect(() => {
    if (!asked) return;
    newest.current += 1;
    const turn = newest.current;
    const wait = setTimeout(async () => {
      try {
        const response = await fetch('/api/form-designs/try', {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body: asked,
        });
        // An answer that was overtaken says nothing of what is on the screen.
        if (response.ok && turn === newest.current) setAnswer(await response.json());
      } catch {
        // The next change asks again; what was shown stays.
      }
    }, pauseMs);
    return () => clearTimeout(wait);
  }, [asked]);
  return { ...answer, language, setLanguage };
}
