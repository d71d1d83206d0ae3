'use client';
import type { Words } from '@mingtang/tenancy/words';
import { useState } from 'react';

/** Codes that are shown this once; whoever has kept them goes on. */
export function RecoveryCodes({
  text,
  codes,
  onKept,
}: {
  text: (words: Words) => string;
  codes: string[];
  onKept: () => void;
}) {
  const [isKept, setKept] = useState(false);
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\r\n')}\r\n`)}`;
  return (
    <section className="mt-sign-in__form" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">{text({ zh: '请保存恢复码', en: 'Keep these recovery codes' })}</h2>
      <p className="mt-note">
        {text({
          zh: '手机或密钥丢失时，用恢复码登录，每个只能用一次。只显示这一次：请打印或抄写，放在安全的地方，不要存在同一部手机里。',
          en: 'When phone or key is lost, one of these signs you in; each serves once. They are shown this once: print them or write them down, and keep them safe, not on the same phone.',
        })}
      </p>
      <ul className="mt-sign-in__codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mt-acts">
        <a className="mt-button" href={file} download="mingtang-recovery-codes.txt">
          {text({ zh: '下载', en: 'Download' })}
        </a>
        <button type="button" className="mt-button" onClick={() => window.print()}>
          {text({ zh: '打印', en: 'Print' })}
        </button>
      </div>
      <label className="mt-tick">
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => setKept(event.target.checked)}
        />
        {text({ zh: '我已保存恢复码', en: 'I have kept the codes' })}
      </label>
      <button
        type="button"
        className="mt-button mt-button--main"
        disabled={!isKept}
        onClick={onKept}
      >
        {text({ zh: '继续', en: 'Go on' })}
      </button>
    </section>
  );
}
