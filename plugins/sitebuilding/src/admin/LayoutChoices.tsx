'use client';
import type { SiteColours } from '@mingtang/tenancy/contrast';
import { type LookChoice, lookChoices } from '@mingtang/tenancy/look';
import type { Words } from '@mingtang/tenancy/words';
import type { ReactNode } from 'react';

type Field = keyof typeof lookChoices;

const questions: Record<Field, Words> = {
  typeScale: { zh: '字号', en: 'Type size' },
  masthead: { zh: '页头', en: 'Masthead' },
  homeLayout: { zh: '首页布局（宽屏）', en: 'Home page (on wide screens)' },
};

const fields = Object.keys(questions) as Field[];

/** Type size, masthead and home page, each by small pictures. What is not chosen is as in `standard`. */
export function LayoutChoices({
  look,
  standard,
  palette,
  lacksBanner,
  onChange,
  text,
}: {
  look: LookChoice;
  standard: Required<LookChoice>;
  palette: SiteColours;
  lacksBanner: boolean;
  onChange: (look: LookChoice) => void;
  text: (words: Words) => string;
}) {
  const shown = { ...standard, ...look };
  return (
    <>
      {fields.map((field) => (
        <fieldset key={field} className="mt-pictures mt-pictures--small">
          <legend>{text(questions[field])}</legend>
          {lookChoices[field].map(({ value, label }) => (
            <label key={value}>
              <svg className="mt-pictures__palette" viewBox="0 0 96 48" aria-hidden="true">
                {drawings[value](palette.primary)}
              </svg>
              <span>
                <input
                  type="radio"
                  name={field}
                  checked={shown[field] === value}
                  onChange={() => onChange({ ...look, [field]: value })}
                />
                {text(label)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {shown.masthead === 'picture' && lacksBanner && (
        <p className="mt-note">
          {text({
            zh: '还没有页头横幅，暂按素底显示。生成网站后，在“站点”的“页面外观”里上传横幅，页头随即换成图片。',
            en: 'There is no banner yet, so the masthead is plain. Once the site is made, upload one on the Look tab of the site, and the masthead shows it.',
          })}
        </p>
      )}
    </>
  );
}

type Value = (typeof lookChoices)[Field][number]['value'];

const lines = 'M8 28h80v3H8zM8 35h80v3H8zM8 42h50v3H8z';

/** What each choice does, in a few strokes. */
const drawings: Record<Value, (primary: string | undefined) => ReactNode> = {
  regular: () => (
    <path fill="#555" d="M8 8h30v5H8zM8 18h80v3H8zM8 26h80v3H8zM8 34h80v3H8zM8 42h50v3H8z" />
  ),
  large: () => <path fill="#555" d="M8 7h42v8H8zM8 21h80v5H8zM8 31h80v5H8zM8 41h62v5H8z" />,
  plain: (primary) => (
    <>
      <path fill={primary} d="M8 8h36v6H8zM0 21h96v2H0z" />
      <path fill="#ccc" d={lines} />
    </>
  ),
  filled: (primary) => (
    <>
      <path fill={primary} d="M0 0h96v23H0z" />
      <path fill="#fff" d="M8 8h36v6H8z" />
      <path fill="#ccc" d={lines} />
    </>
  ),
  picture: (primary) => (
    <>
      <path fill="#8fb0c4" d="M0 0h96v23H0z" />
      <circle fill="#fff4d8" cx="78" cy="7" r="4" />
      <path fill="#c98743" d="M0 23V17l22-7 20 6 24-8 30 9v6z" />
      <path fill="#fff" d="M4 4h44v12H4z" />
      <path fill={primary} d="M8 7h36v6H8z" />
      <path fill="#ccc" d={lines} />
    </>
  ),
  wide: (primary) => (
    <>
      <path fill={primary} d="M0 0h96v6H0z" />
      <path fill="#ccc" d="M8 11h80v14H8zM8 29h80v6H8zM8 39h80v6H8z" />
    </>
  ),
  sidebar: (primary) => (
    <>
      <path fill={primary} d="M0 0h96v6H0zM66 29h22v6H66zM66 39h22v6H66z" />
      <path fill="#ccc" d="M8 11h80v14H8zM8 29h52v6H8zM8 39h52v6H8z" />
    </>
  ),
};
