'use client';
import type { Receipt, ReceiptState } from '@mingtang/publication';
import { useEffect, useState } from 'react';

export type ReceiptOnScreen = Receipt & ReceiptState;

interface Reading {
  receipt?: ReceiptOnScreen;
  /** There is no receipt: nothing of the document was ever appended. */
  isNone: boolean;
  /** The last request failed; the next is under way. */
  unreachable: boolean;
}

const unknown: Reading = { isNone: false, unreachable: false };
const patience = 10 * 60_000;

/**
 * The newest receipt of a document, read again until all its pages are settled: twice a second at
 * first, then ever more slowly. `trigger` makes it look for a newer one.
 */
export function useReceipt(address: string | undefined, trigger: unknown): Reading {
  const [reading, setReading] = useState<Reading>(unknown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `trigger` says that there may be a newer one
  useEffect(() => {
    if (!address) return setReading(unknown);
    const ended = new AbortController();
    const start = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const read = async () => {
      let again = true;
      try {
        const response = await fetch(address, { credentials: 'include', signal: ended.signal });
        if (!response.ok) throw new Error(`status ${response.status}`);
        const receipt = (await response.json()) as Partial<ReceiptOnScreen>;
        again = receipt.state === 'waiting' || receipt.state === 'rendering';
        setReading({
          unreachable: false,
          isNone: !receipt.seq,
          ...(receipt.seq && { receipt: receipt as ReceiptOnScreen }),
        });
      } catch {
        if (ended.signal.aborted) return;
        setReading((last) => ({ ...last, unreachable: true }));
      }
      const elapsed = Date.now() - start;
      if (again && elapsed < patience) timer = setTimeout(read, 400 + elapsed / 10);
    };
    void read();
    return () => {
      ended.abort();
      clearTimeout(timer);
    };
  }, [address, trigger]);
  return reading;
}
