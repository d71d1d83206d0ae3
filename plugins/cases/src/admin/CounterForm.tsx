import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { counterPageOf } from '../queries/counter-page.ts';
import { FillAtCounter } from './FillAtCounter.tsx';
import './counter.css';

/** One form that is being filled in for somebody at the counter. */
export async function CounterForm(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const page = await foundOrNot(counterPageOf(req, id));
  return (
    <Frame screen={screen}>
      <main className="mt-life counter">
        <p className="mt-life__eyebrow">
          <a href="/admin/counter">{text({ zh: '窗口代办', en: 'Counter' })}</a>
          {` · ${page.title}`}
        </p>
        <FillAtCounter id={id} first={page} />
      </main>
    </Frame>
  );
}
