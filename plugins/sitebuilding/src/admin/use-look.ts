'use client';
import { useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { SetupDraft } from '../domain/setup-draft.ts';
import type { Look } from '../endpoints/look.ts';

const pauseMs = 250;

/** What decides how the home page looks. */
const shown = ({
  name,
  shortName,
  organ,
  motto,
  template,
  theme,
  palette,
  look,
  drop,
}: SetupDraft) => ({
  name,
  shortName,
  organ,
  motto,
  template,
  theme,
  palette,
  look,
  drop,
});

/**
 * The home page that the answers would make; the last one stays until the next is there. Pictures
 * and the page itself do not wait for one another. Another `version` asks again for the same answers.
 */
export function useLook(
  site: string,
  answers: SetupDraft,
  { as, version = 0 }: { as: 'page' | 'picture'; version?: number },
): Partial<Look> & { trouble?: string } {
  const { i18n } = useTranslation();
  const [look, setLook] = useState<Partial<Look> & { trouble?: string }>({});
  const body = JSON.stringify({ as, version, answers: shown(answers) });
  useEffect(() => {
    const request = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/sites/${site}/look`, {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
          body,
          signal: request.signal,
        });
        const answer = await response.json();
        if (request.signal.aborted) return;
        setLook(response.ok ? answer : { trouble: answer.errors?.[0]?.message });
      } catch {
        // What is on screen stays; the next choice asks again.
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [site, body, i18n.language]);
  return look;
}
