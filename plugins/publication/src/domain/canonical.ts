import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * A value as JSON that Postgres can hold and give back unchanged: `undefined` members are left
 * out, lone surrogates become U+FFFD, and NUL is dropped.
 */
export function storable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, member) =>
    typeof member === 'string' ? member.toWellFormed().replaceAll('\u0000', '') : member,
  );
}

/** SHA-256 over the RFC 8785 canonical form of a JSON value. */
export function hashOf(value: unknown): Buffer {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest();
}
