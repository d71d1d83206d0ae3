'use client';
import { say, type Words } from '@mingtang/tenancy/words';
import { FieldLabel, useField, useFormFields, useTranslation } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';
import { useEffect, useId, useState } from 'react';
import './services.css';

interface OfferedItem {
  slug: string;
  name: string;
  organ: string;
  site: string;
}

/** The items of sites above, to be ticked: what is served at a point. */
export function ItemsField({ path, field, readOnly }: TextFieldClientProps) {
  const { value, setValue, disabled, formInitializing } = useField<string[] | null>({ path });
  const site = useFormFields(([fields]) => fields.site?.value) as string | undefined;
  const { i18n } = useTranslation();
  const [items, setItems] = useState<OfferedItem[]>();
  const [wanted, setWanted] = useState('');
  const search = useId();
  const text = (words: Words) => say({ i18n }, words);
  useEffect(() => {
    if (!site) return;
    let isWanted = true;
    const load = async () => {
      const answer = await fetch(`/api/service-points/offered/${site}`, {
        credentials: 'include',
      }).catch(() => undefined);
      const found = answer?.ok ? ((await answer.json()) as { items: OfferedItem[] }).items : [];
      if (isWanted) setItems(found);
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [site]);
  const chosen = new Set(value ?? []);
  const isClosed = Boolean(readOnly || disabled || formInitializing);
  const toggle = (slug: string, isOn: boolean) =>
    setValue(isOn ? [...chosen, slug] : [...chosen].filter((one) => one !== slug));
  const gone = [...chosen].filter((slug) => items && !items.some((item) => item.slug === slug));
  const shown = (items ?? []).filter(({ name, organ }) =>
    `${name}${organ}`.includes(wanted.trim()),
  );
  const groups = [...Map.groupBy(shown, ({ site: by, organ }) => `${by} · ${organ}`)];
  return (
    <fieldset className="field-type items-field">
      <legend>
        <FieldLabel label={field.label} path={path} />{' '}
        {text({ zh: `已选 ${chosen.size} 项`, en: `${chosen.size} chosen` })}
      </legend>
      {items?.length === 0 && (
        <p>
          {text({
            zh: '上级站点还没有公开的事项。',
            en: 'No site above has published an item yet.',
          })}
        </p>
      )}
      {items && items.length > 0 && (
        <>
          <label htmlFor={search}>
            {text({ zh: '按名称或部门筛选', en: 'Filter by name or office' })}
          </label>
          <input
            id={search}
            type="search"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
          <div className="items-field__groups">
            {groups.map(([group, of]) => (
              <div key={group} className="items-field__group">
                <h4>{group}</h4>
                {of.map(({ slug, name }) => (
                  <label key={slug} className="items-field__item">
                    <input
                      type="checkbox"
                      checked={chosen.has(slug)}
                      disabled={isClosed}
                      onChange={(event) => toggle(slug, event.target.checked)}
                    />
                    <span>{name}</span>
                  </label>
                ))}
              </div>
            ))}
          </div>
        </>
      )}
      {gone.length > 0 && (
        <p className="items-field__gone">
          {text({
            zh: `已选事项中有 ${gone.length} 项已被上级撤回，本站不再显示：${gone.join('、')}`,
            en: `${gone.length} of the chosen items were withdrawn above and are not shown: ${gone.join(', ')}`,
          })}
        </p>
      )}
    </fieldset>
  );
}
