'use client';
import type { Words } from '@mingtang/tenancy/words';
import type { ReactNode } from 'react';
import type { SetupDraft } from '../domain/setup-draft.ts';
import { AddressState } from './AddressState.tsx';
import { Field } from './Field.tsx';
import { Look } from './Look.tsx';
import { Segment } from './Segment.tsx';
import { TemplateCards } from './TemplateCards.tsx';
import { useCheckedAddress } from './use-checked-address.ts';
import type { Asked, Step } from './wizard.ts';

/** The questions of the wizard. Each shows what was answered, and passes on what changes. */
export const stepViews: Record<Step, (asked: Asked) => ReactNode> = {
  template: Template,
  names: Names,
  address: Address,
  look: Look,
  columns: Columns,
  contact: Contact,
  identifiers: Identifiers,
  make: Make,
};

function Template({ templates, template, answers, change, text }: Asked) {
  const hasChosen =
    (answers.drop?.length ?? 0) > 0 || answers.palette || answers.look || answers.theme;
  return (
    <>
      <TemplateCards
        cards={templates.map(({ card }) => card)}
        chosen={template.card.code}
        onChoose={(code) => change({ template: code, ...forgotten })}
        legend={text({
          zh: '可选模板（法定栏目齐全，配有示例文字；生成前都可以改）',
          en: 'Templates with all that the law asks for, and sample text; you may change your mind until the site is made',
        })}
        text={text}
      />
      {templates.length > 1 && hasChosen && (
        <p className="mt-warning">
          {text({
            zh: '换一个模板，已选的栏目和外观会恢复为那个模板的默认值。名称和联系方式保留。',
            en: 'With another template, the columns and the look you chose go back to that template’s own. Names and contacts stay.',
          })}
        </p>
      )}
    </>
  );
}

/** What was chosen among the things of one template says nothing in another. */
const forgotten: SetupDraft = {
  drop: undefined,
  palette: undefined,
  look: undefined,
  theme: undefined,
};

function Names({ answers, change, text }: Asked) {
  return (
    <>
      <Field
        label={text({ zh: '全称（页头显示）', en: 'Full name (on the masthead)' })}
        value={answers.name}
        required
        maxLength={60}
        onChange={(name) => change({ name })}
      />
      <Field
        label={text({ zh: '简称', en: 'Short name' })}
        value={answers.shortName}
        required
        maxLength={20}
        onChange={(shortName) => change({ shortName })}
      />
      <Field
        label={text({ zh: '发布信息的机关', en: 'Organ that publishes' })}
        value={answers.organ}
        required
        maxLength={60}
        onChange={(organ) => change({ organ })}
      />
      <Field
        label={text({ zh: '名称下方的一句话（可不填）', en: 'Motto under the name (optional)' })}
        value={answers.motto}
        maxLength={60}
        onChange={(motto) => change({ motto })}
      />
    </>
  );
}

/** The last part of the path, where whoever founded the site left it open; else why it is fixed. */
function Address({ site, answers, change, text }: Asked) {
  const { segment } = site;
  const chosen = answers.segment ?? segment?.value ?? '';
  const checked = useCheckedAddress(
    `/sites/${site.id}/setup/address`,
    segment && chosen ? { segment: chosen } : undefined,
  );
  if (!segment) {
    return (
      <>
        <p className="mt-address__where">{site.address}</p>
        <p className="mt-note">
          {site.hasOwnHost
            ? text({
                zh: '本站有独立域名，域名由系统管理员设定，不能在这里更改。',
                en: 'The site has a host of its own, which the system administrator gives; it cannot be changed here.',
              })
            : text({
                zh: '网址由设立本站的上级单位定下，没有开放更改。如需更改，请联系上级。',
                en: 'The address was settled by those who founded the site, and not left open. Ask them to change it.',
              })}
        </p>
      </>
    );
  }
  return (
    <>
      <Segment
        label={text({
          zh: '网址的最后一段（小写字母、数字、连字符）',
          en: 'Last part of the address (lower-case letters, digits, hyphens)',
        })}
        above={segment.above}
        value={chosen}
        fault={checked && !checked.isFree ? checked.message : ''}
        onChange={(value) => change({ segment: value })}
      />
      <AddressState checked={checked} />
      <p className="mt-note">
        {text({
          zh: '生成网站后网址不再更改。',
          en: 'Once the site is made its address stays.',
        })}
      </p>
    </>
  );
}

function Columns({ template, answers, change, text }: Asked) {
  const dropped = new Set(answers.drop);
  const isBelowDropped = (path: string) =>
    [...dropped].some((above) => above !== path && path.startsWith(above));
  const toggle = (path: string) =>
    change({
      drop: dropped.has(path) ? [...dropped].filter((one) => one !== path) : [...dropped, path],
    });
  return (
    <fieldset className="mt-columns">
      <legend>
        {text({
          zh: '不需要的取消勾选。带锁的是法定栏目，不能去掉；其他栏目以后可以再加。',
          en: 'Clear those you do not need. Locked ones are required by law; others can be added later.',
        })}
      </legend>
      {template.columns.map(({ path, name, depth, isLocked, law }) => (
        <label key={path} style={{ paddingInlineStart: `${depth * 1.5}rem` }}>
          <input
            type="checkbox"
            checked={!dropped.has(path) && !isBelowDropped(path)}
            disabled={isLocked || isBelowDropped(path)}
            onChange={() => toggle(path)}
          />
          <span>
            {name.replace('{shortName}', answers.shortName ?? '')}
            {isLocked && <Lock />}
            {law && (
              <small>
                {text({ zh: '必备：', en: 'Required: ' })}
                {text(law)}
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Drawn, since not every old laptop has the sign in a font. */
function Lock() {
  return (
    <svg className="mt-lock" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7Zm2 0h4V5a2 2 0 0 0-4 0Z" />
    </svg>
  );
}

function Contact({ answers, change, text }: Asked) {
  const { contact = {} } = answers;
  const field = (name: keyof typeof contact, words: Words, hint: string, type = 'text') => (
    <Field
      label={text(words)}
      type={type}
      value={contact[name]}
      placeholder={hint}
      onChange={(value) => change({ contact: { ...contact, [name]: value } })}
    />
  );
  return (
    <>
      <p className="mt-note">
        {text({
          zh: '显示在页脚和联系页面。暂时不知道的可以空着，开通前补上。',
          en: 'Shown in the footer and on the contact page. Leave out what you do not know yet; it can be added before the site opens.',
        })}
      </p>
      {field('address', { zh: '办公地址', en: 'Office address' }, '迎水桥镇街道 1 号')}
      {field('phone', { zh: '联系电话', en: 'Telephone' }, '0955-7000000', 'tel')}
      {field('hours', { zh: '办公时间', en: 'Office hours' }, '工作日 8:30—12:00，14:30—18:00')}
      {field('email', { zh: '电子邮箱（可不填）', en: 'E-mail (optional)' }, '', 'email')}
      {field('postcode', { zh: '邮政编码（可不填）', en: 'Postcode (optional)' }, '755000')}
    </>
  );
}

const identifierLabels = {
  siteCode: { zh: '网站标识码', en: 'Site code' },
  icp: { zh: 'ICP 备案号', en: 'ICP filing number' },
  police: { zh: '公安备案号', en: 'Public security filing' },
  conacUrl: { zh: '党政机关网站标识链接', en: 'Government site mark (link)' },
  reportErrorUrl: {
    zh: '“我为政府网站找错”链接',
    en: 'Report an error on a government site (link)',
  },
} as const satisfies Record<string, Words>;
const identifierNames = Object.keys(identifierLabels) as (keyof typeof identifierLabels)[];

function Identifiers({ site, answers, change, text }: Asked) {
  const { identifiers = {} } = answers;
  const field = (name: keyof typeof identifiers, words: Words) => (
    <Field
      key={name}
      label={text(words)}
      value={identifiers[name]}
      onChange={(value) => change({ identifiers: { ...identifiers, [name]: value } })}
    />
  );
  return (
    <>
      {field('operator', { zh: '承办单位（可不填）', en: 'Operator (optional)' })}
      {site.portal ? (
        <>
          <p className="mt-note">
            {text({
              zh: `本站是${site.portal.name}门户下的频道，以下各项沿用${site.portal.name}，不用填写。`,
              en: `This site is a channel of ${site.portal.name}, whose identifiers it shows. Nothing to fill in.`,
            })}
          </p>
          <dl className="mt-facts">
            {identifierNames.map((name) => (
              <div key={name}>
                <dt>{text(identifierLabels[name])}</dt>
                <dd>
                  {site.portal?.identifiers[name] ||
                    text({ zh: '上级尚未填写', en: 'Not given above yet' })}
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <>
          <p className="mt-note">
            {text({
              zh: '本站有独立域名，须有自己的标识。还没办下来的可以空着，开通前补上。',
              en: 'The site has a host of its own and needs its own identifiers. What is not granted yet can be added before it opens.',
            })}
          </p>
          {identifierNames.map((name) => field(name, identifierLabels[name]))}
        </>
      )}
    </>
  );
}

function Make({ site, template, answers, text }: Asked) {
  return (
    <>
      <p>
        {text({
          zh: '将生成下面的网站，并给出试运行网址。公众暂时看不到；之后逐项替换示例文字，再提交开通。',
          en: 'This is what will be made, with an address to look at it. The public sees nothing yet: replace the sample text, then submit the site.',
        })}
      </p>
      <dl className="mt-facts">
        <Fact name={text({ zh: '全称', en: 'Full name' })}>{answers.name}</Fact>
        <Fact name={text({ zh: '网址', en: 'Address' })}>
          {site.segment && answers.segment
            ? `${site.segment.above}${answers.segment}/`
            : site.address}
        </Fact>
        <Fact name={text({ zh: '模板', en: 'Template' })}>{text(template.card.name)}</Fact>
        <Fact name={text({ zh: '去掉的栏目', en: 'Columns left out' })}>
          {answers.drop?.length ?? 0}
        </Fact>
        <Fact name={text({ zh: '联系电话', en: 'Telephone' })}>
          {answers.contact?.phone || text({ zh: '以后补', en: 'Later' })}
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
