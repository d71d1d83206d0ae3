'use client';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js';
import { type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';

/**
 * Keeps a screen that was just rendered from being asked for once more as it comes to life. The
 * multi-tenant plugin does so for everybody who chose none of several sites; the answer, seconds later on
 * a slow line, has Payload fill every form anew, and what was typed or chosen until then is gone.
 */
export function FirstRender({ children }: { children: ReactNode }) {
  const router = use(AppRouterContext);
  // With a chosen site that is none of the person's, what was rendered is wrong, and is asked for again.
  const [hasChosen] = useState(
    () => typeof document !== 'undefined' && document.cookie.includes('payload-tenant='),
  );
  const isAlive = useRef(false);
  useEffect(() => {
    // After the effects of all that stands within.
    isAlive.current = true;
  }, []);
  const patient = useMemo(
    () =>
      router && {
        ...router,
        refresh: () => {
          if (isAlive.current || hasChosen) router.refresh();
        },
      },
    [router, hasChosen],
  );
  return <AppRouterContext value={patient}>{children}</AppRouterContext>;
}
