import { dayOf } from '@mingtang/approvals/clock';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { notFound } from 'next/navigation.js';
import { handledSites, mayReceive } from '../queries/roles-here.ts';
import { siteNames } from '../queries/site-names.ts';
import { NewRequestForm } from './NewRequestForm.tsx';
import './requests.css';

/** 窗口代录: enters a request that was handed in at the counter, or came by post or fax. */
export async function NewRequest(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const handled = await handledSites(req);
  const mine = await siteNames(
    req,
    [...handled].filter(([, roles]) => mayReceive(roles)).map(([id]) => id),
  );
  if (mine.length === 0) notFound();
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/requests">{text({ zh: '依申请公开', en: 'Requests' })}</a>
          </p>
          <h1>{text({ zh: '登记新申请', en: 'Enter a request' })}</h1>
          <p>
            {text({
              zh: '照申请表录入。传真和平常信函须与申请人确认，期限自双方确认之日起算。',
              en: 'Copy what the paper says. Faxes and plain letters are confirmed with the applicant; the period runs from then.',
            })}
          </p>
        </header>
        <NewRequestForm sites={mine} today={dayOf(new Date())} />
      </main>
    </Frame>
  );
}
