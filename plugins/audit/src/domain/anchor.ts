import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';

/** Where the trail stood at a moment, kept outside the database: nothing before it can be cut off unseen. */
export interface Anchor {
  seq: string;
  hash: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Ed25519, base64. */
  signature: string;
}

const covered = ({ seq, hash, at }: Omit<Anchor, 'signature'>) =>
  Buffer.from(`audit anchor\n${seq}\n${hash}\n${at}`);

/** The key that anchors are signed with, of a secret of 32 bytes or more. */
function keyOf(secret: string) {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'mingtang audit anchors', 32));
  // PKCS #8 of an Ed25519 key: a fixed beginning and the seed (RFC 8410).
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

export function signAnchor(secret: string, head: Omit<Anchor, 'signature'>): Anchor {
  return { ...head, signature: sign(null, covered(head), keyOf(secret)).toString('base64') };
}

/** Whether an anchor was signed with the key of `secret`. */
export function isSigned(secret: string, anchor: Anchor): boolean {
  const key = createPublicKey(keyOf(secret));
  return verify(null, covered(anchor), key, Buffer.from(anchor.signature, 'base64'));
}
