'use client';
import { useAllFormFields, useTranslation } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useRef, useState } from 'react';

interface Reading<T> {
  answer?: T;
  /** The newest words are not in `answer` yet. */
  busy: boolean;
  /** Why they are not: no answer at all, or what the server said. */
  trouble?: 'unreachable' | { said: string };
  again: () => void;
}

/**
 * What the server says to the fields of the form around, saved or not: asked at every pause in typing
 * and while `active` alone. The form is only read: fields are turned into values after the pause, never
 * while somebody types. What was shown stays when the network fails, and the newest is asked for when it
 * is back.
 *
 * @param pause milliseconds; long enough that a pause in typing ends it and not every key
 */
export function useAnswerToForm<T extends object>(
  address: string,
  active: boolean,
  pause = 400,
): Reading<T> {
  const [fields] = useAllFormFields();
  const { i18n } = useTranslation();
  const [reading, setReading] = useState<Omit<Reading<T>, 'again'>>({ busy: active });
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
      const fail = (trouble: Reading<T>['trouble'] & {}) => {
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
        const answer = (await response.json()) as T & {
          errors?: { message: string; data?: { errors?: { message: string }[] } }[];
        };
        if (mine.signal.aborted) return;
        if (response.ok) return setReading({ busy: false, answer });
        const error = answer.errors?.[0];
        const said = error?.data?.errors?.[0]?.message ?? error?.message;
        fail(said ? { said } : 'unreachable');
      } catch {
        fail('unreachable');
      }
    }, pause);
    return () => clearTimeout(timer);
  }, [fields, active, address, attempt, pause, i18n.language]);

  useEffect(() => () => underWay.current?.abort(), []);
  return { ...reading, again };
}
