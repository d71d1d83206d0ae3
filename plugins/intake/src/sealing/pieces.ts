import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Bytes of a file that are sealed together. */
export const pieceBytes = 192 * 1024;

/**
 * Seals the n-th piece of a file with the file's own key. Which piece it is, and whether it is the
 * last, is part of the nonce: none can be left out, moved, or taken for the end (STREAM, Hoang et al.
 * 2015).
 *
 * @param key drawn for this file alone
 */
export function sealPiece(
  { id, key, n, isLast }: PieceOf & { isLast: boolean },
  bytes: Uint8Array,
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(n, isLast)).setAAD(Buffer.from(id));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

interface PieceOf {
  id: string;
  key: Uint8Array;
  n: number;
}

/** @throws where it is not this piece of this file */
export function openPiece(
  { id, key, n, isLast }: PieceOf & { isLast: boolean },
  sealed: Uint8Array,
): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(n, isLast))
    .setAAD(Buffer.from(id))
    .setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

function nonceOf(n: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(n, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}
