'use client';
import { say, type Words } from '@mingtang/tenancy/words';
import { useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import type { Need } from '../actions/needs.ts';
import type { FactorKind } from '../store/factors.ts';

/** Where a sign-in stands, once the password was right and more is asked for. */
interface UnderWay {
  ticket: string;
  needs: Need[];
  factors: FactorKind[];
}

/** What comes of a step: what is asked for next, and what is shown once. */
export interface StepAnswer {
  needs: Need[];
  codes?: string[];
}

interface Refusal {
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

  /** Asks for something with the ticket of the sign-in; nothing comes back where it was refused, and `fault` says why. */
  const ask = async <T>(path: string, body: object): Promise<T | undefined> => {
    setBusy(true);
    setFault(undefined);
    try {
      const response = await fetch(`/api${path}`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'accept-language': i18n.language, 'content-type': 'application/json' },
        body: JSON.stringify({ ...(underWay && { ticket: underWay.ticket }), ...body }),
      });
      const answer = await response.json();
      if (response.ok) return answer as T;
      refused(answer);
    } catch {
      setFault(text(noAnswer));
    } finally {
      setBusy(false);
    }
    return undefined;
  };

  const refused = ({ errors = [] }: Refusal) => {
    const [refusal] = errors;
    const { code, ticket, needs, factors = [] } = refusal?.data ?? {};
    if (code === 'more-needed' && ticket && needs) return setUnderWay({ ticket, needs, factors });
    if (code === 'ticket-over') setUnderWay(undefined);
    setFault(refusal?.message ?? text(noAnswer));
  };

  /** Goes on to what is asked for next, or into the house. */
  const settle = (answer: StepAnswer | undefined) => {
    if (!answer) return;
    if (underWay && answer.needs.length > 0) setUnderWay({ ...underWay, needs: answer.needs });
    else window.location.assign(to);
  };

  return {
    text,
    isBusy,
    fault,
    setFault,
    need: underWay?.needs[0],
    factors: underWay?.factors ?? [],
    ask,
    settle,
    begin: async (email: string, password: string) => {
      if (await ask('/users/login', { email, password })) window.location.assign(to);
    },
    go: async (step: string, shown: object) =>
      settle(await ask<StepAnswer>(`/identity/sign-in/${step}`, shown)),
    startOver: () => {
      setUnderWay(undefined);
      setFault(undefined);
    },
  };
}

export type SigningIn = ReturnType<typeof useSignIn>;
