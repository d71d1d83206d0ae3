'use client';
import { useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { say, type Words } from '../domain/words.ts';

/** Why something was not done, and what is to be mended where the server lists it. */
export interface Fault {
  message: string;
  details: string[];
}

const noAnswer: Words = {
  zh: '没有办成：网络或服务器没有响应，内容没有丢失。请重试。',
  en: 'Not done: network or server did not answer. Nothing is lost; try again.',
};

/** Asks the server for something on behalf of whoever looks, in their language. */
export function useAct() {
  const { i18n } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();

  /**
   * @param key of what the server does once however often it is sent: `Idempotency-Key`
   * @returns what the server answered, or `undefined` where it refused: `fault` says why
   */
  const act = async <T>(
    path: string,
    body: object | FormData = {},
    key?: string,
  ): Promise<T | undefined> => {
    const isForm = body instanceof FormData;
    setBusy(true);
    setFault(undefined);
    try {
      const response = await fetch(`/api${path}`, {
        method: 'POST',
        credentials: 'include',
        headers: {
          'accept-language': i18n.language,
          ...(!isForm && { 'content-type': 'application/json' }),
          ...(key && { 'idempotency-key': key }),
        },
        body: isForm ? body : JSON.stringify(body),
      });
      const answer = await response.json();
      if (response.ok) return answer as T;
      setFault(faultIn(answer) ?? { message: say({ i18n }, noAnswer), details: [] });
    } catch {
      setFault({ message: say({ i18n }, noAnswer), details: [] });
    } finally {
      setBusy(false);
    }
    return undefined;
  };

  return { act, isBusy, fault, text: (words: Words) => say({ i18n }, words) };
}

interface Refusal {
  message: string;
  data?: {
    faults?: { message: string; at?: string }[];
    errors?: { message: string; label?: string }[];
  };
}

function faultIn({ errors }: { errors?: Refusal[] }): Fault | undefined {
  const [refusal] = errors ?? [];
  if (!refusal) return undefined;
  const { faults = [], errors: fields = [] } = refusal.data ?? {};
  const details = [
    ...faults.map(({ at, message }) => (at ? `${at}：${message}` : message)),
    ...fields.map(({ label, message }) => (label ? `${label}：${message}` : message)),
  ];
  return { message: refusal.message, details };
}
