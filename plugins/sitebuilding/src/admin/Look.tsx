'use client';
import { PreviewFrame } from '@mingtang/editorial/admin/client';
import { type ReactNode, useEffect, useState } from 'react';
import { mastheadOf } from '../domain/masthead-of.ts';
import type { SetupDraft } from '../domain/setup-draft.ts';
import type { Palette } from '../domain/site-template.ts';
import { LayoutChoices } from './LayoutChoices.tsx';
import { LogoChoice } from './LogoChoice.tsx';
import { useLook } from './use-look.ts';
import type { Asked } from './wizard.ts';

/** Theme and palette by pictures, with the page they make beside them: rendered by the theme itself. */
export function Look({ site, template, answers, change, text }: Asked): ReactNode {
  const chosen = answers.palette ?? template.palettes[0];
  const theme = answers.theme ?? template.card.theme;
  const whole = { ...answers, template: template.card.code };
  const [version, setVersion] = useState(0);
  const { html, trouble, hasLogo, hasBanner, warning } = useLook(
    site.id,
    { ...whole, theme },
    { as: 'page', version },
  );
  const isNarrow = useIsNarrow();
  const isChosen = ({ primary, accent }: Palette) =>
    primary === chosen?.primary && accent === chosen.accent;
  return (
    <div className="mt-look">
      <div className="mt-look__choices">
        <fieldset className="mt-pictures">
          <legend>{text({ zh: '主题', en: 'Theme' })}</legend>
          {site.themes.map(({ value, label }) => (
            <label key={value}>
              <ThemePicture
                site={site.id}
                answers={{
                  ...whole,
                  theme: value,
                  palette: undefined,
                  look: undefined,
                  drop: undefined,
                }}
              />
              <span>
                <input
                  type="radio"
                  name="theme"
                  checked={value === theme}
                  onChange={() => change({ theme: value })}
                />
                {text(label)}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset className="mt-pictures mt-pictures--small">
          <legend>
            {text({
              zh: '配色（都经过对比度检查，读者看得清）',
              en: 'Colours (all of them can be read)',
            })}
          </legend>
          {template.palettes.map((palette) => (
            <label key={palette.name.zh}>
              <PalettePicture palette={palette} />
              <span>
                <input
                  type="radio"
                  name="palette"
                  checked={isChosen(palette)}
                  onChange={() =>
                    change({ palette: { primary: palette.primary, accent: palette.accent } })
                  }
                />
                {text(palette.name)}
              </span>
            </label>
          ))}
        </fieldset>
        {chosen && (
          <LayoutChoices
            look={answers.look ?? {}}
            standard={{
              typeScale: 'regular',
              masthead: mastheadOf(theme),
              homeLayout: 'wide',
              ...template.look,
            }}
            palette={chosen}
            lacksBanner={hasBanner === false}
            onChange={(look) => change({ look })}
            text={text}
          />
        )}
        <LogoChoice
          site={site.id}
          hasLogo={hasLogo ?? false}
          onChange={() => setVersion((before) => before + 1)}
        />
        {warning && <p className="mt-warning">{warning}</p>}
      </div>
      <div className="mt-look__page">
        <PreviewFrame
          isLook
          html={html}
          width={isNarrow ? 375 : 1280}
          title={text({ zh: '首页的样子', en: 'What the home page looks like' })}
        />
        {!html && (
          <p role="status" className="mt-look__state">
            {trouble ?? text({ zh: '正在按所选外观生成首页……', en: 'Rendering the home page …' })}
          </p>
        )}
      </div>
    </div>
  );
}

/** The home page in a theme, small: a picture that is always true. */
function ThemePicture({ site, answers }: { site: string; answers: SetupDraft }) {
  const { html } = useLook(site, answers, { as: 'picture' });
  return (
    <span className="mt-pictures__page" aria-hidden="true">
      <PreviewFrame isLook html={html} width={1280} title="" />
    </span>
  );
}

function PalettePicture({ palette: { primary, accent } }: { palette: Palette }) {
  return (
    <svg className="mt-pictures__palette" viewBox="0 0 96 48" aria-hidden="true">
      <path fill={primary} d="M0 0h96v18H0z" />
      <path fill={accent} d="M8 26h6v16H8z" />
      <path fill="#ccc" d="M20 26h68v4H20zM20 34h68v4H20z" />
      <path fill={primary} d="M20 40h24v3H20z" />
    </svg>
  );
}

/** On a phone the page is shown as a phone shows it. */
function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useEffect(() => {
    const screen = matchMedia('(max-width: 900px)');
    const follow = () => setNarrow(screen.matches);
    follow();
    screen.addEventListener('change', follow);
    return () => screen.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}
