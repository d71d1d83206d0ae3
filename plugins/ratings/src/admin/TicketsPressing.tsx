import { say, type Words } from '@mingtang/tenancy';
import { createLocalReq, type ServerProps } from 'payload';
import { pressingTickets } from '../queries/tickets-in-hand.ts';
import '@mingtang/tenancy/admin/screens.css';

/** On the desk: bad ratings that cannot wait. Nothing, where nothing is open. */
export async function TicketsPressing({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const req = await createLocalReq({ user }, payload);
  const { overdue, dueSoon, open } = await pressingTickets(req);
  const text = (words: Words) => say({ i18n }, words);
  const lines: { count: number; to: string; words: Words; light?: string }[] = [
    {
      count: overdue,
      to: '/admin/ratings?light=red',
      words: { zh: `${overdue} 件已逾期`, en: `${overdue} overdue` },
      light: 'red',
    },
    {
      count: dueSoon,
      to: '/admin/ratings?light=yellow',
      words: { zh: `${dueSoon} 件将到期`, en: `${dueSoon} due soon` },
      light: 'yellow',
    },
    {
      count: open,
      to: '/admin/ratings',
      words: { zh: `共 ${open} 件在办`, en: `${open} open` },
    },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <section className="mt-card mt-pressing" aria-labelledby="mt-tickets-pressing">
      <h2 id="mt-tickets-pressing">{text({ zh: '差评工单', en: 'Bad ratings' })}</h2>
      <ul className="mt-reports">
        {lines.map(({ to, words, light }) => (
          <li key={to} className={light && `mt-light mt-light--${light}`}>
            <a href={to}>{text(words)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
