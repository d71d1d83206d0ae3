import type { Words } from '@mingtang/tenancy/words';
import type { Completeness } from '../domain/completeness.ts';

/** How many classes of elements a guide has, and whether an inspection would pass it. */
export function Meter({
  meter: { there, all, passes, missing },
  text,
}: {
  meter: Completeness;
  text: (words: Words) => string;
}) {
  const judged = passes
    ? missing.length === 0
      ? { zh: '要素齐全', en: 'complete' }
      : { zh: '可以补充', en: 'could say more' }
    : { zh: '要素缺失，检查不合格', en: 'fails an inspection' };
  return (
    <p className={`item-meter__state ${passes ? '' : 'item-meter__state--fails'}`}>
      <meter min={0} max={all} low={all - 4} value={there}>
        {there}/{all}
      </meter>
      <span>
        {there}/{all} {text(judged)}
      </span>
    </p>
  );
}
