'use client';
import {
  useConfig,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormProcessing,
  useTranslation,
} from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GateAsk } from '../gate/queries/asks-of.ts';

interface Asks {
  asks: GateAsk[];
  /** Asks, grants or declines; answers what was said against it, `''` where nothing was heard. */
  act: (what: 'ask' | 'grant' | 'decline', body: object) => Promise<string | undefined>;
}

/** What was asked to be let pass of the document on screen, looked up anew after every save. */
export function useGateAsks(): Asks {
  const { id, collectionSlug } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const saving = [useFormBackgroundProcessing(), useFormProcessing()].some(Boolean);
  const [asks, setAsks] = useState<GateAsk[]>([]);
  const document = id ? `${config.serverURL}${config.routes.api}/${collectionSlug}/${id}` : '';
  const address = document && `${document}/gate`;
  const { submit } = useForm();
  const language = i18n.language;

  /** Acts so far: a look that began before one ended is older than what that answered. */
  const acts = useRef(0);
  const send = useCallback(
    async (path: string, body?: object): Promise<string | undefined> => {
      const before = acts.current;
      try {
        const response = await fetch(address + path, {
          method: body ? 'POST' : 'GET',
          credentials: 'include',
          headers: { 'content-type': 'application/json', 'accept-language': language },
          ...(body && { body: JSON.stringify(body) }),
        });
        const answer = (await response.json()) as {
          asks: GateAsk[];
          errors?: { message: string }[];
        };
        if (!response.ok) return answer.errors?.[0]?.message ?? '';
        if (body) acts.current += 1;
        if (body || before === acts.current) setAsks(answer.asks);
        return undefined;
      } catch {
        return '';
      }
    },
    [address, language],
  );

  useEffect(() => {
    if (address && !saving) void send('');
  }, [address, saving, send]);

  /**
   * What is asked is asked of the draft as it is saved. A publication that was refused did not save it, and the
   * form takes itself for unchanged since: it is saved whatever it says.
   */
  const act: Asks['act'] = async (what, body) => {
    if (what === 'ask') {
      await submit({
        action: `${document}?draft=true&depth=0`,
        method: 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
      });
    }
    return send(`/${what}`, body);
  };

  return { asks, act };
}
