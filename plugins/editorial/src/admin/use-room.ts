'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** How wide and high an element is, in pixels, as it changes; 0 until it is known. */
export function useRoom(): {
  stage: RefObject<HTMLDivElement | null>;
  width: number;
  height: number;
} {
  const stage = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!stage.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, []);
  return { stage, ...room };
}
