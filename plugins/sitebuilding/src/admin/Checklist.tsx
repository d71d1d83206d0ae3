import type { Words } from '@mingtang/tenancy';
import type { ToldCheck, ToldChecklist, ToldFinding } from '../queries/checklist-of.ts';

/** The checklist 开通检查单; what is not passed is open, with a way to each place for those who can go there. */
export function Checklist({
  checklist,
  isMember,
  text,
}: {
  checklist: ToldChecklist;
  isMember: boolean;
  text: (words: Words) => string;
}) {
  const passed = checklist.checks.filter(({ isPassed }) => isPassed).length;
  const open = checklist.checks.filter(({ isPassed }) => !isPassed);
  const done = checklist.checks.filter(({ isPassed }) => isPassed);
  return (
    <section className="mt-panel" aria-labelledby="mt-checklist">
      <h2 id="mt-checklist">{text({ zh: '开通检查单', en: 'Checklist' })}</h2>
      <p>
        {text({
          zh: `${checklist.checks.length} 项中已通过 ${passed} 项`,
          en: `${passed} of ${checklist.checks.length} passed`,
        })}
      </p>
      <progress
        value={passed}
        max={checklist.checks.length}
        aria-label={text({ zh: '已通过的检查项', en: 'Checks passed' })}
      />
      <ul className="mt-checks">
        {[...open, ...done].map((check) => (
          <li
            key={check.code}
            className={check.isPassed ? 'mt-check mt-check--passed' : 'mt-check'}
          >
            <Check check={check} isMember={isMember} text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Check({
  check: { title, severity, law, isPassed, findings },
  isMember,
  text,
}: {
  check: ToldCheck;
  isMember: boolean;
  text: (words: Words) => string;
}) {
  const state = isPassed
    ? text({ zh: '通过', en: 'Passed' })
    : severity === 'must'
      ? text({ zh: '必须补正', en: 'Must be mended' })
      : text({ zh: '建议补正', en: 'Should be mended' });
  const source = law && <small className="mt-check__law">{law}</small>;
  if (isPassed) {
    return (
      <>
        <span aria-hidden="true">✓ </span>
        {title} <span className="mt-check__state">{state}</span> {source}
      </>
    );
  }
  return (
    <details open={severity === 'must'}>
      <summary>
        {title}{' '}
        <span className={`mt-check__state mt-check__state--${severity}`}>
          {state} · {findings.length}
        </span>
      </summary>
      {source}
      <dl className="mt-findings">
        {[...byDocument(findings)].map(([document, ofDocument]) => (
          <div key={document}>
            <dt>{ofDocument[0]?.at}</dt>
            {ofDocument.map(({ message, place, href }) => (
              <dd key={`${place?.field} ${message}`}>
                {message}{' '}
                {href && isMember && <a href={href}>{text({ zh: '去修改', en: 'Mend it' })}</a>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Findings together where they are mended together, in the order in which they were found. */
function byDocument(findings: ToldFinding[]): Map<string, ToldFinding[]> {
  return Map.groupBy(findings, ({ place, at = '' }) => place?.id ?? at);
}
