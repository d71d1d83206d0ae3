'use client';
import { say, type Words } from '@mingtang/tenancy/words';
import { useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import type { Need } from '../actions/needs.ts';

/** Where a sign-in stands: nothing shown yet, or more asked for. */
interface UnderWay {
  ticket: string;
  needs: Need[];
}

interface Answer {
  needs?: Need[];
  errors?: { message: string; data?: { code?: string } & Partial<UnderWay> }[];
}

const noAnswer: Words = {
  zh: '网络或服务器没有响应，请重试。',
  en: 'Network or server did not answer. Try again.',
};

/**
 * Signs in step by step. Whoever is signed in is taken to `to`, by a page of its own: what is on the screen of the
 * next person must not come from this one's.
 */
export function useSignIn(to: string) {
  const { i18n } = useTranslation();
  const text = (words: Words) => say({ i18n }, words);
  const [underWay, setUnderWay] = useState<UnderWay>();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  const send = async (path: string, body: object) => {
    setBusy(true);
    setFault(undefined);
    try {
      const response = await fetch(`/api${path}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'accept-language': i18n.language, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as Answer;
      const [refusal] = answer.errors ?? [];
      const { code, ticket, needs } = refusal?.data ?? {};
      if (code === 'more-needed' && ticket && needs) return setUnderWay({ ticket, needs });
      if (code === 'ticket-over') setUnderWay(undefined);
      if (!response.ok) return setFault(refusal?.message ?? text(noAnswer));
      if (underWay && answer.needs?.length) {
        return setUnderWay({ ...underWay, needs: answer.needs });
      }
      window.location.assign(to);
      // Busy until the next page is there.
      return undefined;
    } catch {
      return setFault(text(noAnswer));
    } finally {
      setBusy(false);
    }
  };

  return {
    text,
    isBusy,
    fault,
    need: underWay?.needs[0],
    begin: (email: string, password: string) => send('/users/login', { email, password }),
    go: (step: string, shown: object) =>
      send(`/identity/sign-in/${step}`, { ...shown, ticket: underWay?.ticket }),
    startOver: () => {
      setUnderWay(undefined);
      setFault(undefined);
    },
  };
}
