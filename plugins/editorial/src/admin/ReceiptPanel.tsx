'use client';
import type { ReceiptResult } from '@mingtang/publication';
import { useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { fill, type Say, type TextName, texts } from './texts.ts';
import { type ReceiptOnScreen, useReceipt } from './use-receipt.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import './editorial.css';

/** Enough for an ordinary article with its lists, feeds and sitemaps. */
const shownPages = 12;

/** What became of the last publication: state, time, pages with links; and the way to take it back. */
export function ReceiptPanel({ mayWithdraw }: { mayWithdraw: boolean }) {
  const { id, collectionSlug, data, hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const base = `${config.serverURL}${config.routes.api}/${collectionSlug}/${id}`;
  const isDraft = unpublishedVersionCount > 0;
  const { receipt, isNone, unreachable } = useReceipt(
    id ? `${base}/receipt` : undefined,
    `${hasPublishedDoc} ${isDraft}`,
  );
  const say = (name: TextName, gaps?: Record<string, string | number>) =>
    fill(i18n.language, name, gaps);
  const fault = (data?.schedule as { fault?: string | null } | undefined)?.fault;

  return (
    <section className="receipt" aria-live="polite">
      {fault && (
        <p className="receipt__fault">
          {say('notPublishedBySchedule', { why: fault in texts ? say(fault as TextName) : fault })}
        </p>
      )}
      {unreachable && <p className="receipt__fault">{say('unreachable')}</p>}
      {!receipt && !hasPublishedDoc && <p>{say('neverPublic')}</p>}
      {isNone && hasPublishedDoc && <p>{say('waitsForOpening')}</p>}
      {receipt && <Progress receipt={receipt} withdrawn={!hasPublishedDoc} say={say} />}
      {hasPublishedDoc && isDraft && <p className="receipt__note">{say('stillDraft')}</p>}
      {hasPublishedDoc && mayWithdraw && <WithdrawDialog address={`${base}/withdraw`} say={say} />}
    </section>
  );
}

function Progress({
  receipt,
  withdrawn,
  say,
}: {
  receipt: ReceiptOnScreen;
  withdrawn: boolean;
  say: Say;
}) {
  const { state, planned, done, pages } = receipt;
  const more = Math.max(0, planned - shownPages);
  return (
    <>
      <p className={`receipt__state receipt__state--${state}`}>
        {headline(receipt, withdrawn, say)}
      </p>
      {state === 'rendering' && <progress max={planned} value={done} />}
      <ul className="receipt__pages">
        {pages.slice(0, shownPages).map((page) => (
          <li key={page.path} title={page.error}>
            <a href={page.url} target="_blank" rel="noopener">
              {decoded(page.path)}
            </a>
            <span>{say(page.result satisfies ReceiptResult)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="receipt__note">{say('morePages', { n: more })}</p>}
      <p className="receipt__note">
        {say('receiptNumber', { seq: receipt.seq, at: clock.format(new Date(receipt.at)) })}
      </p>
    </>
  );
}

function headline(receipt: ReceiptOnScreen, withdrawn: boolean, say: Say): string {
  const { state, at, nearLiveAt, doneAt, planned, done } = receipt;
  if (state === 'waiting') return say('waiting');
  if (state === 'failed') return say('failed');
  const settled = nearLiveAt ?? doneAt;
  if (!settled) return say('rendering', { done, planned });
  if (planned === 0) return say('nothingChanged');
  const seconds = (Math.max(0, Date.parse(settled) - Date.parse(at)) / 1000).toFixed(1);
  return say(withdrawn ? 'withdrawn' : 'live', { seconds });
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
