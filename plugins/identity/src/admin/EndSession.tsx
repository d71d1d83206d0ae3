'use client';
import { FaultNote, useAct } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';

/** Ends a session of one's own on another device. */
export function EndSession({ sid, name }: { sid: string; name: string }) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  return (
    <>
      <button
        type="button"
        className="mt-button"
        disabled={isBusy}
        aria-label={text({ zh: `退出 ${name}`, en: `Sign out ${name}` })}
        onClick={async () => {
          if (await act('/identity/sessions/end', { sid })) router.refresh();
        }}
      >
        {text({ zh: '退出', en: 'Sign out' })}
      </button>
      <FaultNote fault={fault} />
    </>
  );
}

/** Ends all sessions of one's own but this one. */
export function EndOthers() {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  return (
    <>
      <button
        type="button"
        className="mt-button"
        disabled={isBusy}
        onClick={async () => {
          if (await act('/identity/sessions/end-others')) router.refresh();
        }}
      >
        {text({ zh: '退出其他所有设备', en: 'Sign out all others' })}
      </button>
      <FaultNote fault={fault} />
    </>
  );
}
