'use client';
import { useRoom } from '@mingtang/editorial/admin/client';

/** A page as it looks on a screen `width` pixels wide, made to fit where it stands. */
export function ScaledPage({ src, width, title }: { src: string; width: number; title: string }) {
  const { stage, ...room } = useRoom();
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
