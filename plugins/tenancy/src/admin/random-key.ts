/** A key that nobody else draws. As `crypto.randomUUID`, which browsers keep from pages without TLS; offices have such. */
export const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
