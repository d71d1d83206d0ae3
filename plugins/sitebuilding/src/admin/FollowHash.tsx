'use client';
import { goToField } from '@mingtang/editorial/admin/client';
import { usePathname } from 'next/navigation.js';
import { type ReactNode, useEffect } from 'react';

/** A form is drawn in pieces; after this long it has what it will have. */
const longestMs = 8000;
const pauseMs = 150;

/**
 * An address that ends in `#field-…` leads to that field of the form, on whatever tab it is: browsers
 * alone find only what is on the open one, and nothing before the form is drawn.
 */
export function FollowHash({ children }: { children: ReactNode }) {
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each form has a hash of its own
  useEffect(() => {
    const [, field] = /^#field-(.+)$/.exec(decodeURIComponent(location.hash)) ?? [];
    if (!field) return;
    const until = Date.now() + longestMs;
    const look = () => {
      const isDrawn = document.querySelector('.collection-edit__main .field-type, .tabs-field');
      if (isDrawn) void goToField(field.replaceAll('__', '.'));
      else if (Date.now() < until) timer = setTimeout(look, pauseMs);
    };
    let timer = setTimeout(look, pauseMs);
    return () => clearTimeout(timer);
  }, [path]);
  return children;
}
