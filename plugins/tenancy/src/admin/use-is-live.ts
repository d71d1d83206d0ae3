'use client';
import { useEffect, useState } from 'react';

/**
 * Whether the screen listens yet. On an old laptop it is seen seconds before: what was typed until
 * then would be lost, so fields stay closed.
 */
export function useIsLive(): boolean {
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return isLive;
}
