'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useState } from 'react';
import { Field } from './Field.tsx';

/** A live site as what others start from. */
export function SaveTemplate({ site }: { site: string }) {
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [as, setAs] = useState({ name: '', description: '' });
  const [saved, setSaved] = useState('');
  return (
    <form
      className="mt-panel"
      onSubmit={async (event) => {
        event.preventDefault();
        setSaved('');
        if (!(await act(`/sites/${site}/save-template`, as))) return;
        setSaved(as.name);
        setAs({ name: '', description: '' });
      }}
    >
      <h2>{text({ zh: '存为模板', en: 'Save as a template' })}</h2>
      <p className="mt-note">
        {text({
          zh: '只保存栏目、页面结构和配色，供同一上级之下的新站点选用。文章、图片、人员、联系方式和网站标识都不会带走。',
          en: 'Columns, the structure of pages and colours, for new sites below the same site above. Articles, pictures, people, contacts and identifiers stay here.',
        })}
      </p>
      <Field
        label={text({ zh: '模板名称', en: 'Name of the template' })}
        value={as.name}
        required
        maxLength={40}
        onChange={(name) => setAs({ ...as, name })}
      />
      <Field
        label={text({ zh: '说明（可不填）', en: 'What it is for (optional)' })}
        value={as.description}
        onChange={(description) => setAs({ ...as, description })}
      />
      <button type="submit" className="mt-button" disabled={!isLive || isBusy}>
        {text({ zh: '存为模板', en: 'Save as a template' })}
      </button>
      <p role="status">
        {saved && text({ zh: `已存为模板“${saved}”。`, en: `Saved as “${saved}”.` })}
      </p>
      <FaultNote fault={fault} />
    </form>
  );
}
