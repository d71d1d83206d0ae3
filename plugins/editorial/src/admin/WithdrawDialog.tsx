'use client';
import { Button, toast, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Say } from './texts.ts';

/** Asks for the reason that readers will see, then withdraws. The words typed survive a failure. */
export function WithdrawDialog({ address, say }: { address: string; say: Say }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useId();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const { i18n } = useTranslation();
  const { reset } = useForm();
  const document = useDocumentInfo();

  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setFault(undefined);
    try {
      const response = await fetch(address, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json', 'accept-language': i18n.language },
        body: JSON.stringify({ reason }),
      });
      const answer = (await response.json()) as { errors?: { message: string }[] };
      if (!response.ok) return setFault(answer.errors?.[0]?.message ?? say('notWithdrawn'));
      dialog.current?.close();
      setReason('');
      await reset({ ...document.data, _status: 'draft' });
      document.incrementVersionCount();
      document.setUnpublishedVersionCount(1);
      document.setMostRecentVersionIsAutosaved(false);
      document.setHasPublishedDoc(false);
      toast.success(say('withdrawnNow'));
    } catch {
      setFault(say('notWithdrawn'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        buttonStyle="secondary"
        size="small"
        onClick={() => dialog.current?.showModal()}
        type="button"
      >
        {say('withdraw')}
      </Button>
      <dialog ref={dialog} className="withdraw" aria-labelledby={`${field}-title`}>
        <h2 id={`${field}-title`}>{say('withdrawTitle')}</h2>
        <p>{say('withdrawHelp')}</p>
        <label htmlFor={field}>{say('reason')}</label>
        <textarea
          id={field}
          rows={3}
          maxLength={200}
          value={reason}
          placeholder={say('reasonHint')}
          onChange={(event) => setReason(event.target.value)}
        />
        {fault && (
          <p className="receipt__fault" role="alert">
            {fault}
          </p>
        )}
        <div className="withdraw__actions">
          <Button buttonStyle="secondary" type="button" onClick={() => dialog.current?.close()}>
            {say('cancel')}
          </Button>
          <Button
            type="button"
            disabled={busy || reason.trim().length < 2}
            onClick={(event) => void withdraw(event as unknown as FormEvent)}
          >
            {busy ? say('withdrawing') : say('withdrawNow')}
          </Button>
        </div>
      </dialog>
    </>
  );
}
