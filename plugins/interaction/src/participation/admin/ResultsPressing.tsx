import { say, type Words } from '@mingtang/tenancy';
import { createLocalReq, type ServerProps } from 'payload';
import { pressingResults } from '../queries/participation-in-hand.ts';
import '@mingtang/tenancy/admin/screens.css';

/** On the desk: consultations whose result is due. Nothing, where nothing is. */
export async function ResultsPressing({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const req = await createLocalReq({ user }, payload);
  const pressing = await pressingResults(req);
  const text = (words: Words) => say({ i18n }, words);
  if (pressing.length === 0) return null;
  return (
    <section className="mt-card mt-pressing" aria-labelledby="mt-results-pressing">
      <h2 id="mt-results-pressing">
        {text({ zh: '意见征集待反馈', en: 'Consultations without a result' })}
      </h2>
      <ul className="mt-reports">
        {pressing.map(({ id, title, due }) => (
          <li key={id} className={`mt-light mt-light--${due?.light}`}>
            <a href={`/admin/participation/consultations/${id}`}>
              {title}
              {due && text({ zh: `（${due.on} 前）`, en: ` (by ${due.on})` })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
