'use client';
import { goToField } from '@mingtang/editorial/admin/client';
import { say, type Words } from '@mingtang/tenancy/words';
import { useAllFormFields, useTranslation } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useDeferredValue, useMemo } from 'react';
import { completeness } from '../domain/completeness.ts';
import { itemFaults } from '../domain/item-faults.ts';
import { type ItemDocument, itemOf } from '../domain/item-of.ts';
import { Meter } from './Meter.tsx';
import './services.css';

/**
 * Beside the form of an item: how complete its guide is, what an inspection would miss, and what contradicts
 * itself, as it is typed; each leads to its field.
 */
export function ItemMeter() {
  const [fields] = useAllFormFields();
  const { i18n } = useTranslation();
  const shown = useDeferredValue(fields);
  const { meter, faults } = useMemo(() => {
    const item = itemOf(reduceFieldsToValues(shown, true) as ItemDocument, placeholder);
    return { meter: completeness(item), faults: itemFaults(item) };
  }, [shown]);
  const text = (words: Words) => say({ i18n }, words);
  return (
    <section className="item-meter" aria-label={text({ zh: '完整度', en: 'Completeness' })}>
      <Meter meter={meter} text={text} />
      {meter.missing.length > 0 && (
        <ul className="item-meter__list">
          {meter.missing.map(({ name, words, isKey, path }) => (
            <li key={name}>
              <button type="button" onClick={() => void goToField(path)}>
                {text(words)}
              </button>
              {isKey && <strong>{text({ zh: '检查必查', en: 'inspected' })}</strong>}
            </li>
          ))}
        </ul>
      )}
      {faults.length > 0 && (
        <div className="item-meter__faults">
          <p>
            {text({
              zh: `有 ${faults.length} 处前后矛盾，改好后才能发布：`,
              en: `${faults.length} contradictions to mend before publishing:`,
            })}
          </p>
          <ul className="item-meter__list">
            {faults.map(({ path, message }) => (
              <li key={`${path} ${message.zh}`}>
                <button type="button" onClick={() => void goToField(path)}>
                  {text(message)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Whether a file is named is all that matters here. */
const placeholder = (id: string) => ({ name: id, href: '', mime: '', bytes: 0 });
