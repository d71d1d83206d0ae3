'use client';
import { useEffect, useRef, useState } from 'react';

/** A page as it looks on a screen `width` pixels wide, made to fit where it stands. */
export function ScaledPage({ src, width, title }: { src: string; width: number; title: string }) {
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
  const scale = Math.min(1, room.width / width);
  return (
    <div className="mt-scaled" ref={stage}>
      {room.width > 0 && (
        <iframe
          title={title}
          src={src}
          style={{
            inlineSize: width,
            blockSize: room.height / scale,
            insetInlineStart: (room.width - width * scale) / 2,
            transform: `scale(${scale})`,
          }}
        />
      )}
    </div>
  );
}
