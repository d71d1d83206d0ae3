'use client';
import type { Words } from '@mingtang/tenancy';
import { FaultNote, moment, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, useId, useState } from 'react';
import {
  type Figure,
  type FigureName,
  figureGroups,
  figureNames,
  reportTextNames,
  reportTexts,
  type WrittenReport,
} from '../domain/report-text.ts';

/** The texts and figures that people write, and the button that makes a draft of the report. */
export function ReportForm({
  site,
  year,
  revision,
  written,
  figures: known,
  typists,
  mayDraft,
  article,
}: {
  site: string;
  year: number;
  revision: number;
  written: WrittenReport;
  figures: Record<FigureName, Figure>;
  /** Names of those who typed figures in, by id. */
  typists: Record<string, string>;
  mayDraft: boolean;
  article: { id: string; isPublished: boolean } | undefined;
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [isKept, setKept] = useState(false);
  const id = useId();
  const path = `/disclosure-reports/${site}/${year}`;
  const keep = async (form: HTMLFormElement) => {
    setKept(false);
    const said = new FormData(form);
    const pick = (names: string[]) =>
      Object.fromEntries(names.map((name) => [name, said.get(name)]));
    const kept = await act(path, {
      revision,
      texts: pick(reportTextNames),
      figures: pick(figureNames),
    });
    if (kept) {
      setKept(true);
      router.refresh();
    }
  };
  const draft = async () => {
    const made = await act<{ article: string }>(`${path}/draft`);
    if (made) router.push(`/admin/collections/articles/${made.article}`);
  };
  return (
    <form
      className="mt-panel mt-act-form"
      onChange={() => setKept(false)}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void keep(event.currentTarget);
      }}
    >
      <fieldset className="mt-act-form" disabled={!isLive || isBusy}>
        {reportTextNames.map((name) => (
          <div className="mt-field" key={name}>
            <label htmlFor={`${id}${name}`}>{text(reportTexts[name])}</label>
            <textarea
              id={`${id}${name}`}
              name={name}
              rows={6}
              maxLength={20_000}
              defaultValue={written.texts[name]}
            />
          </div>
        ))}
        <h2>{text({ zh: '二、主动公开政府信息情况', en: '2. Disclosed without being asked' })}</h2>
        <p className="mt-note">
          {text({
            zh: '规章和行政规范性文件由本站公开目录统计（有文号和有效性的为规范性文件）；与目录不符的可以填写，空着的用目录数字。其余由填写人负责。',
            en: 'Regulations and normative documents are counted from the catalogue of this site; a figure typed here goes before it, an empty one does not.',
          })}
        </p>
        {figureGroups.map(({ item, heads, rows }) =>
          rows.map(({ label, figures }) => (
            <fieldset className="mt-options" key={label.zh}>
              <legend>
                {text(item)} {text(label)}
              </legend>
              {figures.map((figure, at) => (
                <div className="mt-field" key={figure}>
                  <label htmlFor={`${id}${figure}`}>{text(heads[at] ?? label)}</label>
                  <input
                    id={`${id}${figure}`}
                    name={figure}
                    type="number"
                    min={0}
                    step="any"
                    defaultValue={written.figures[figure]?.value ?? ''}
                    placeholder={known[figure].catalogue?.toString()}
                    aria-describedby={`${id}${figure}-from`}
                  />
                  <small className="mt-note" id={`${id}${figure}-from`}>
                    {text(wordsFrom(known[figure], typists))}
                  </small>
                </div>
              ))}
            </fieldset>
          )),
        )}
        <FaultNote fault={fault} />
        <p role="status">{isKept && text({ zh: '已保存。', en: 'Saved.' })}</p>
        <div className="mt-acts">
          <button type="submit" className="mt-button mt-button--main">
            {text({ zh: '保存', en: 'Save' })}
          </button>
          {mayDraft && (
            <button type="button" className="mt-button" onClick={() => void draft()}>
              {text({ zh: '生成“公开年报”栏目稿件', en: 'Make a draft in the column of reports' })}
            </button>
          )}
          {article && (
            <a className="mt-button" href={`/admin/collections/articles/${article.id}`}>
              {article.isPublished
                ? text({ zh: '查看已发布的年报', en: 'See the published report' })
                : text({ zh: '查看年报稿件', en: 'See the draft' })}
            </a>
          )}
        </div>
      </fieldset>
    </form>
  );
}

/** Where a figure is from. */
function wordsFrom({ from, typed, catalogue }: Figure, typists: Record<string, string>): Words {
  const counted =
    catalogue === undefined
      ? { zh: '', en: '' }
      : { zh: `公开目录统计 ${catalogue}`, en: `Catalogue: ${catalogue}` };
  if (from === 'catalogue') return counted;
  if (!typed) return { zh: '未填，按 0 计', en: 'Not typed: counts as 0' };
  const who = typists[typed.by ?? ''] ?? '';
  const when = typed.at ? moment(typed.at) : '';
  const by = {
    zh: [who, when, '填写'].filter(Boolean).join(' '),
    en: ['Typed by', who, when].filter(Boolean).join(' '),
  };
  return {
    zh: counted.zh ? `${by.zh}；${counted.zh}` : by.zh,
    en: counted.en ? `${by.en}; ${counted.en}` : by.en,
  };
}
