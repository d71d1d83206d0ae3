'use client';
import { useAllFormFields, useTranslation } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useRef, useState } from 'react';
import type { UnsavedPreview } from '../endpoints/preview-unsaved.ts';

/** Long enough that a pause in typing ends it and not every key. */
const pause = 400;

interface Reading {
  preview?: UnsavedPreview;
  /** The newest words are not in `preview` yet. */
  busy: boolean;
  /** Why they are not: no answer at all, or what the server said. */
  trouble?: 'unreachable' | { said: string };
  again: () => void;
}

/**
 * What the form around would look like to readers, asked for at every pause in typing and while
 * `active` alone. The form is only read: fields are turned into values after the pause, never while
 * somebody types. What was shown stays when the network fails, and the newest is asked for when it
 * is back.
 */
export function useUnsavedPreview(address: string, active: boolean): Reading {
  const [fields] = useAllFormFields();
  const { i18n } = useTranslation();
  const [reading, setReading] = useState<Omit<Reading, 'again'>>({ busy: active });
  const [attempt, setAttempt] = useState(0);
  const asked = useRef('');
  const again = useRef(() => {
    asked.current = '';
    setAttempt((number) => number + 1);
  }).current;

  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);

  const underWay = useRef<AbortController>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same once more
  useEffect(() => {
    const isLoading = Object.keys(fields).length === 0;
    if (!active || isLoading) return;
    const timer = setTimeout(async () => {
      const body = JSON.stringify(reduceFieldsToValues(fields, true));
      if (body === asked.current) return;
      asked.current = body;
      underWay.current?.abort();
      const mine = new AbortController();
      underWay.current = mine;
      setReading(({ trouble: _, ...last }) => ({ ...last, busy: true }));
      const fail = (trouble: Reading['trouble'] & {}) => {
        if (mine.signal.aborted) return;
        asked.current = '';
        setReading((last) => ({ ...last, busy: false, trouble }));
      };
      try {
        const response = await fetch(address, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
          body,
          signal: mine.signal,
        });
        const answer = (await response.json()) as UnsavedPreview & {
          errors?: { message: string; data?: { errors?: { message: string }[] } }[];
        };
        if (mine.signal.aborted) return;
        if (response.ok) return setReading({ busy: false, preview: answer });
        const error = answer.errors?.[0];
        const said = error?.data?.errors?.[0]?.message ?? error?.message;
        fail(said ? { said } : 'unreachable');
      } catch {
        fail('unreachable');
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [fields, active, address, attempt, i18n.language]);

  useEffect(() => () => underWay.current?.abort(), []);
  return { ...reading, again };
}
