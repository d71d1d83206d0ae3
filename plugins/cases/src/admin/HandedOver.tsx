'use client';
import { useAct } from '@mingtang/tenancy/admin/client';
import { useState } from 'react';
import type { Handed } from '../actions/fill-at-counter.ts';

/** What the visitor is given: number and code, once, and a slip with both to be printed. */
export function HandedOver({ handed }: { handed: Handed & { token: string } }) {
  const { text } = useAct();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [slip, setSlip] = useState('');
  const print = async () => {
    setBusy(true);
    setFault('');
    const response = await fetch(`/api/cases/counter/${handed.case}/slip`, {
      method: 'POST',
      credentials: 'include',
      headers: {
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify({ token: handed.token }),
    }).catch(() => undefined);
    setBusy(false);
    if (!response?.ok) {
      return setFault(
        text({ zh: '没有取到回执，请重试。', en: 'The slip did not come. Try again.' }),
      );
    }
    const address = URL.createObjectURL(await response.blob());
    setSlip(address);
    window.open(address, '_blank');
  };
  return (
    <section className="mt-panel mt-panel--main counter__handed" aria-labelledby="mt-handed">
      <h1 id="mt-handed" role="status">
        {text({ zh: '已登记，请把回执交给来人', en: 'Entered: hand over the slip' })}
      </h1>
      <dl>
        <div>
          <dt>{text({ zh: '办件编号', en: 'Case' })}</dt>
          <dd>{handed.number}</dd>
        </div>
        <div>
          <dt>{text({ zh: '登记号', en: 'Number' })}</dt>
          <dd>{handed.tracking}</dd>
        </div>
        <div>
          <dt>{text({ zh: '查询码', en: 'Code' })}</dt>
          <dd>{handed.code}</dd>
        </div>
      </dl>
      <p className="mt-warning">
        {text({
          zh: '查询码只在本页和回执上出现，离开后无法找回。',
          en: 'The code stands here and on the slip alone; once you leave, nobody can find it.',
        })}
      </p>
      <p className="mt-acts">
        <button
          type="button"
          className="mt-button mt-button--main"
          disabled={isBusy}
          onClick={() => void print()}
        >
          {text({ zh: '打印回执', en: 'Print the slip' })}
        </button>
        <a className="mt-button" href={`/admin/cases/${handed.case}`}>
          {text({ zh: '打开办件', en: 'Open the case' })}
        </a>
        <a className="mt-button" href="/admin/counter">
          {text({ zh: '再办一件', en: 'Begin another' })}
        </a>
      </p>
      {slip && (
        <p role="status">
          {text({
            zh: '回执在新窗口打开，没有打开的，',
            en: 'The slip opens in another window; if not, ',
          })}
          <a href={slip} target="_blank" rel="noreferrer">
            {text({ zh: '点这里', en: 'open it here' })}
          </a>
        </p>
      )}
      {fault && (
        <p className="mt-fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
