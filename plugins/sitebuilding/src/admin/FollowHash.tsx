'use client';
import { goToField } from '@mingtang/editorial/admin/client';
import { usePathname } from 'next/navigation.js';
import { type ReactNode, useEffect } from 'react';

/** A form is drawn in pieces, and drawn again when its state arrives; after this long it stays. */
const longestMs = 8000;
const pauseMs = 300;

/**
 * An address that ends in `#field-…` leads to that field of the form, on whatever tab it is: browsers
 * alone find only what is on the open one, and nothing before the form is drawn. Whoever does
 * something meanwhile is left alone.
 */
export function FollowHash({ children }: { children: ReactNode }) {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each form has a hash of its own
  useEffect(() => {
    const [, field] = /^#field-(.+)$/.exec(decodeURIComponent(location.hash)) ?? [];
    if (!field) return;
    const over = new AbortController();
    const isOver = AbortSignal.any([over.signal, AbortSignal.timeout(longestMs)]);
    for (const act of ['pointerdown', 'keydown', 'wheel']) {
      addEventListener(act, () => over.abort(), { signal: isOver, capture: true });
    }
    void stayAt(field.replaceAll('__', '.'), isOver);
    return () => over.abort();
  }, [path]);
  return children;
}

/** Goes to the field, and again where the form was drawn anew and lost it. */
async function stayAt(field: string, isOver: AbortSignal): Promise<void> {
  while (!isOver.aborted) {
    const isDrawn = document.querySelector('.collection-edit__main .field-type');
    const isNowhere = !document.activeElement || document.activeElement === document.body;
    if (isDrawn && isNowhere) await goToField(field);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
