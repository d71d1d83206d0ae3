'use client';
import { moment as at } from '@mingtang/tenancy/admin/client';
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Line } from '../domain/words-of-clash.ts';
import type { Clash } from '../endpoints/clashes.ts';
import type { Say } from './texts.ts';

/**
 * Two texts side by side, and which of them is to stand. Without `onClose` it stays until that is
 * decided: what is typed meanwhile would be refused again.
 *
 * @param wordsAtHand what the form holds, which may be newer than the copy
 */
export function ClashDialog({
  address,
  isMine,
  wordsAtHand,
  say,
  onClose,
}: {
  address: string;
  isMine: boolean;
  wordsAtHand: (() => object) | undefined;
  say: Say;
  onClose: (() => void) | undefined;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const { collectionSlug } = useDocumentInfo();
  const [clash, setClash] = useState<Clash>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const language = i18n.language;

  const ask = useCallback(
    async (path: string, body?: object): Promise<unknown> => {
      const response = await fetch(address + path, {
        method: body ? 'POST' : 'GET',
        credentials: 'include',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        ...(body && { body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as { errors?: { message: string }[] };
      if (!response.ok) throw new Refusal(answer.errors?.[0]?.message);
      return answer;
    },
    [address, language],
  );

  const load = useCallback(async () => setClash((await ask('')) as Clash), [ask]);
  const failed = useCallback(
    (error: unknown) => setFault(error instanceof Refusal ? error.message : ''),
    [],
  );

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
    load().catch(failed);
  }, [load, failed]);

  const decide = async (path: string, body: object) => {
    setBusy(true);
    setFault(undefined);
    try {
      await ask(path, body);
      // The form knows neither the text nor its number; the page as it stands does.
      window.location.reload();
    } catch (error) {
      failed(error);
      // Somebody may have saved once more: what stands there now is what is to be chosen from.
      await load().catch(() => {});
      setBusy(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="clash-dialog"
      aria-labelledby={title}
      onCancel={(event) => {
        if (!onClose) event.preventDefault();
      }}
      onClose={() => onClose?.()}
    >
      <h2 id={title}>{say('clashTitle')}</h2>
      {fault !== undefined && (
        <p className="receipt__fault" role="alert">
          {fault || say('clashFailed')}
        </p>
      )}
      {!clash && fault === undefined && <p role="status">{say('loading')}</p>}
      {clash && (
        <>
          <p>{say('clashHelp', { by: clash.theirs.by, at: at(clash.theirs.at) })}</p>
          <div className="clash-dialog__sides">
            <h3>{say('clashKept', { by: clash.mine.by, at: at(clash.mine.at) })}</h3>
            <h3>{say('clashTheirs', { by: clash.theirs.by, at: at(clash.theirs.at) })}</h3>
            {clash.differences.length === 0 && <p>{say('clashNoDifference')}</p>}
            {clash.differences.map(({ field, label, mine, theirs }) => (
              <section key={field} aria-label={label}>
                <h4>{label}</h4>
                {mine.length + theirs.length === 0 ? (
                  <p>{say('clashSameWords')}</p>
                ) : (
                  <>
                    <Side lines={mine} say={say} />
                    <Side lines={theirs} say={say} />
                  </>
                )}
              </section>
            ))}
          </div>
        </>
      )}
      <div className="clash-dialog__actions">
        <Button
          type="button"
          disabled={busy || !clash}
          onClick={() =>
            void decide('/take', {
              revision: clash?.revision,
              ...(wordsAtHand && { words: wordsAtHand() }),
            })
          }
        >
          {say('clashTakeMine')}
        </Button>
        {isMine && (
          <Button
            type="button"
            buttonStyle="secondary"
            disabled={busy || !clash}
            onClick={() => void decide('/set-aside', {})}
          >
            {say('clashTakeTheirs')}
          </Button>
        )}
        {onClose ? (
          <Button type="button" buttonStyle="secondary" onClick={() => dialog.current?.close()}>
            {say('close')}
          </Button>
        ) : (
          <a href={`${config.routes.admin}/collections/${collectionSlug}`}>{say('clashLater')}</a>
        )}
      </div>
    </dialog>
  );
}

class Refusal extends Error {}

function Side({ lines, say }: { lines: Line[]; say: Say }) {
  return (
    <div className="clash-dialog__side">
      {lines.length === 0 && <p>{say('clashEmpty')}</p>}
      {lines.map(({ text, only }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may say the same, and never move
        <p key={index}>{only ? <mark>{text}</mark> : text}</p>
      ))}
    </div>
  );
}
