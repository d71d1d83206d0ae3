'use client';
import type { Words } from '@mingtang/tenancy/words';
import { useEffect, useRef, useState } from 'react';
import type { SetupDraft } from '../domain/setup-draft.ts';

const states = {
  untouched: { zh: '', en: '' },
  keeping: { zh: '正在保存……', en: 'Saving …' },
  kept: { zh: '已保存，可随时离开', en: 'Saved; you may leave at any time' },
  failed: {
    zh: '没有保存上，正在重试。请先不要关闭页面。',
    en: 'Not saved; trying again. Keep this page open.',
  },
} as const satisfies Record<string, Words>;

/** Long enough to finish a word, short enough to lose nothing. */
const pauseMs = 700;
const againMs = 5000;

/**
 * Keeps the answers on the server a moment after each change, and tries again until it has them.
 * `isOver`: the site is being made, and nothing is kept any more.
 *
 * @returns how that stands, for people
 */
export function useKeptAnswers({
  site,
  step,
  answers,
  isOver,
}: {
  site: string;
  step: number;
  answers: SetupDraft;
  isOver: boolean;
}): Words {
  const [state, setState] = useState<keyof typeof states>('untouched');
  const body = JSON.stringify({ step, answers });
  const kept = useRef(body);
  useEffect(() => {
    if (isOver || kept.current === body) return;
    let timer: ReturnType<typeof setTimeout>;
    let isCurrent = true;
    const keep = async () => {
      const isKept = await send(site, body);
      if (!isCurrent) return;
      if (isKept) kept.current = body;
      else timer = setTimeout(() => void keep(), againMs);
      setState(isKept ? 'kept' : 'failed');
    };
    setState('keeping');
    timer = setTimeout(() => void keep(), pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [site, body, isOver]);
  return states[state];
}

async function send(site: string, body: string): Promise<boolean> {
  try {
    const { ok } = await fetch(`/api/sites/${site}/setup`, {
      method: 'POST',
      credentials: 'include',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body,
    });
    return ok;
  } catch {
    return false;
  }
}
