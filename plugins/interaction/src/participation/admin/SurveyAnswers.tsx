import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { readSurvey } from '../queries/what-was-said.ts';
import './participation.css';

/** How a survey was answered so far; what people wrote in their own words is shown here alone. */
export async function SurveyAnswers(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const { title, result, worded } = await foundOrNot(readSurvey(req, id));
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/participation">{text({ zh: '征集与调查', en: 'Participation' })}</a>
          </p>
          <h1>{title}</h1>
          <p>
            {text({
              zh: `共 ${result.answers} 份答卷。文字回答只在这里显示，不会公布。`,
              en: `${result.answers} answered. What people wrote is shown here alone, and never published.`,
            })}
          </p>
        </header>
        {result.questions.map(({ label, answers, options }) => (
          <section key={label} className="mt-panel">
            <h2>{label}</h2>
            <table className="mt-tally">
              <tbody>
                {options.map((option) => (
                  <tr key={option.label}>
                    <th scope="row">{option.label}</th>
                    <td>{option.count}</td>
                    <td>{answers > 0 ? `${((option.count / answers) * 100).toFixed(1)}%` : '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        {worded.map(({ label, texts }) => (
          <section key={label} className="mt-panel">
            <h2>{label}</h2>
            <ul className="mt-story">
              {[...new Set(texts)].map((said) => (
                <li key={said} className="mt-said">
                  {said}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </Frame>
  );
}
