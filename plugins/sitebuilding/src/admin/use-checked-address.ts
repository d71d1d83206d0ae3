'use client';
import { useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { CheckedAddress } from '../queries/address-check.ts';

const pauseMs = 350;

/**
 * Whether an address is free, asked a moment after it was last changed. `undefined` while nothing is
 * known: nothing asked, under way, or no answer; the server looks again when it matters.
 */
export function useCheckedAddress(
  path: string,
  body: object | undefined,
): CheckedAddress | undefined {
  const { i18n } = useTranslation();
  const [answer, setAnswer] = useState<CheckedAddress & { asked: string }>();
  const asked = body && JSON.stringify(body);
  useEffect(() => {
    if (asked === undefined) return;
    const request = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api${path}`, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
          body: asked,
          signal: request.signal,
        });
        if (response.ok) setAnswer({ ...(await response.json()), asked });
      } catch {
        // No answer is no answer: the address is checked again when it is used.
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [path, asked, i18n.language]);
  return answer?.asked === asked ? answer : undefined;
}
