import { say, type Words } from '@mingtang/tenancy';
import { createLocalReq, type ServerProps } from 'payload';
import { pressingCases } from '../queries/cases-in-hand.ts';
import '@mingtang/tenancy/admin/screens.css';

/** On the desk: cases that cannot wait, and what other departments ask. Nothing, where nothing is. */
export async function CasesPressing({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const req = await createLocalReq({ user }, payload);
  const { overdue, dueSoon, proposed, asked } = await pressingCases(req);
  const text = (words: Words) => say({ i18n }, words);
  const lines: { count: number; to: string; words: Words; light?: string }[] = [
    {
      count: overdue,
      to: '/admin/cases?light=red',
      words: { zh: `${overdue} 件已逾期`, en: `${overdue} overdue` },
      light: 'red',
    },
    {
      count: dueSoon,
      to: '/admin/cases?light=yellow',
      words: { zh: `${dueSoon} 件将到期`, en: `${dueSoon} due soon` },
      light: 'yellow',
    },
    {
      count: proposed,
      to: '/admin/cases?phase=proposed',
      words: { zh: `${proposed} 件待签发`, en: `${proposed} to be signed` },
    },
    {
      count: asked,
      to: '/admin/cases#asked',
      words: { zh: `${asked} 件待答复部门意见`, en: `${asked} opinions asked of you` },
    },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <section className="mt-card mt-pressing" aria-labelledby="mt-cases-pressing">
      <h2 id="mt-cases-pressing">{text({ zh: '办件', en: 'Cases' })}</h2>
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
