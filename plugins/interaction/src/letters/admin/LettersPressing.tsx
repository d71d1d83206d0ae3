import { say, type Words } from '@mingtang/tenancy';
import { createLocalReq, type ServerProps } from 'payload';
import { pressingLetters } from '../queries/letters-in-hand.ts';
import '@mingtang/tenancy/admin/screens.css';

/** On the desk: letters that cannot wait. Nothing, where nothing is. */
export async function LettersPressing({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const req = await createLocalReq({ user }, payload);
  const { overdue, dueSoon, proposed } = await pressingLetters(req);
  const text = (words: Words) => say({ i18n }, words);
  const lines = [
    {
      count: overdue,
      to: '/admin/letters?light=red',
      words: { zh: `${overdue} 件已逾期`, en: `${overdue} overdue` },
      light: 'red',
    },
    {
      count: dueSoon,
      to: '/admin/letters?light=yellow',
      words: { zh: `${dueSoon} 件将到期`, en: `${dueSoon} due soon` },
      light: 'yellow',
    },
    {
      count: proposed,
      to: '/admin/letters',
      words: { zh: `${proposed} 件待审签`, en: `${proposed} to be signed` },
      light: undefined,
    },
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <section className="mt-card mt-pressing" aria-labelledby="mt-letters-pressing">
      <h2 id="mt-letters-pressing">{text({ zh: '来信', en: 'Letters' })}</h2>
      <ul className="mt-reports">
        {lines.map(({ to, words, light }) => (
          <li key={words.en} className={light && `mt-light mt-light--${light}`}>
            <a href={to}>{text(words)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
