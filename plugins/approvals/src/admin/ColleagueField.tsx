'use client';
import { say, type Words } from '@mingtang/tenancy/words';
import { FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui';
import type { RelationshipFieldClientProps } from 'payload';
import { useEffect, useState } from 'react';
import { type Named, PeopleChoice } from './PeopleChoice.tsx';
import './inbox.css';

/** One colleague in a form. Accounts are no list that everybody reads: people are found by name. */
export function ColleagueField({ path, field, readOnly }: RelationshipFieldClientProps) {
  const { value, setValue, disabled, formInitializing, showError, errorMessage } = useField<
    string | null
  >({ path });
  const { i18n } = useTranslation();
  const text = (words: Words) => say({ i18n }, words);
  const [chosen, setChosen] = useState<Named>();
  useEffect(() => {
    if (!value || chosen?.id === value) return;
    let isWanted = true;
    const look = async () => {
      const answer = await fetch(`/api/approvals/colleagues?id=${value}`, {
        credentials: 'include',
      }).catch(() => undefined);
      const { people } = answer?.ok
        ? ((await answer.json()) as { people: Named[] })
        : { people: [] };
      if (isWanted) setChosen(people[0] ?? { id: value, name: gone(i18n) });
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [value, chosen?.id, i18n]);
  return (
    <div className="field-type colleague">
      <FieldLabel label={field.label} path={path} required={field.required ?? false} />
      <FieldError
        path={path}
        showError={showError}
        {...(errorMessage && { message: errorMessage })}
      />
      <PeopleChoice
        source="/api/approvals/colleagues"
        nobody={{
          zh: '没有找到。只能选您所在站点的成员。',
          en: 'Nobody found. Members of your own sites alone.',
        }}
        people={chosen && value ? [chosen] : []}
        isOne
        isClosed={Boolean(readOnly || disabled || formInitializing)}
        text={text}
        onChange={([person]) => {
          setChosen(person);
          setValue(person?.id ?? null);
        }}
      />
    </div>
  );
}

const gone = (i18n: { language: string }) =>
  say({ i18n }, { zh: '已不在您的站点', en: 'No longer at your sites' });
