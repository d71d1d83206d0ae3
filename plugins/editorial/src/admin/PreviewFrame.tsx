'use client';
import { useEffect, useRef, useState } from 'react';
import { scrolledToChange } from '../domain/scrolled-to-change.ts';
import { useRoom } from './use-room.ts';
import './preview.css';

/**
 * A page in a frame that runs nothing and belongs to nobody, as wide as told and scaled to fit. The
 * next page is loaded behind the one on screen and takes its place when it is there: at the spot
 * where its text differs, or, where it `isLook`, from its top whatever differs, colours too.
 */
export function PreviewFrame({
  html,
  width,
  title,
  isLook = false,
}: {
  html: string | undefined;
  width: number;
  title: string;
  isLook?: boolean;
}) {
  const { stage, ...room } = useRoom();
  const [pages, setPages] = useState<{ number: number; html: string }[]>([]);
  const last = useRef<string>(undefined);

  useEffect(() => {
    if (html === undefined || html === last.current) return;
    const shown = isLook ? html : scrolledToChange(last.current, html);
    if (shown === undefined) return;
    last.current = html;
    setPages((all) => [...all.slice(0, 1), { number: (all.at(-1)?.number ?? 0) + 1, html: shown }]);
  }, [html, isLook]);

  const scale = Math.min(1, room.width / width);
  return (
    <div className="preview__stage" ref={stage}>
      {room.width > 0 &&
        pages.map((page, index) => (
          <iframe
            key={page.number}
            title={title}
            sandbox=""
            srcDoc={page.html}
            aria-hidden={index > 0}
            tabIndex={index > 0 ? -1 : undefined}
            onLoad={() => setPages((all) => all.filter(({ number }) => number >= page.number))}
            style={{
              inlineSize: width,
              blockSize: room.height / scale,
              insetInlineStart: (room.width - width * scale) / 2,
              transform: `scale(${scale})`,
              visibility: index > 0 ? 'hidden' : 'visible',
            }}
          />
        ))}
    </div>
  );
}
