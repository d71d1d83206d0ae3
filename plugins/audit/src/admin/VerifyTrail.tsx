'use client';
import { FaultNote, useAct } from '@mingtang/tenancy/admin/client';
import { useState } from 'react';
import type { Verified } from '../verify-trail.ts';

/** Has the whole chain computed again, and says what came of it. */
export function VerifyTrail() {
  const { act, isBusy, fault, text } = useAct();
  const [verified, setVerified] = useState<Verified>();
  const verify = async () => setVerified(await act<Verified>('/audit/verify'));
  return (
    <div className="mt-acts" aria-live="polite">
      <button type="button" className="mt-button" onClick={verify} disabled={isBusy}>
        {isBusy
          ? text({ zh: '正在核验…', en: 'Checking…' })
          : text({ zh: '核验全部记录', en: 'Check the whole trail' })}
      </button>
      {verified && !verified.fault && (
        <p className="mt-note">
          {text({
            zh: `已核验 ${verified.entries} 条，链条完整；与 ${verified.anchors} 个库外锚点一致。`,
            en: `${verified.entries} entries checked: the chain is whole, and as ${verified.anchors} anchors outside the database say.`,
          })}
        </p>
      )}
      {verified?.fault && (
        <p className="mt-warning" role="alert">
          {text({
            zh: `第 ${verified.fault.seq} 条不可信：${faults[verified.fault.what].zh}。此前 ${verified.entries} 条完整。请保护现场并报告。`,
            en: `Entry ${verified.fault.seq} cannot be trusted: ${faults[verified.fault.what].en}. The ${verified.entries} before it are whole. Keep everything as it is and report it.`,
          })}
        </p>
      )}
      <FaultNote fault={fault} />
    </div>
  );
}

const faults: Record<NonNullable<Verified['fault']>['what'], { zh: string; en: string }> = {
  changed: { zh: '内容被改动', en: 'it was changed' },
  'out-of-place': {
    zh: '前后不相连，有记录被删除、增加或调换',
    en: 'entries were removed, added or moved',
  },
  'head-differs': { zh: '链尾与记录不符', en: 'the head of the chain is another' },
  'cut-off': { zh: '末尾的记录被删除', en: 'the end was cut off' },
  'not-as-anchored': { zh: '与库外锚点不符', en: 'an anchor outside the database says otherwise' },
  'anchor-forged': { zh: '锚点的签名不对', en: 'an anchor is not signed with our key' },
};
