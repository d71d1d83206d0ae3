'use client';
import type { Mount } from '@mingtang/publication';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Founded } from '../actions/found-site.ts';
import type { FoundingChoice } from '../queries/founding-choice.ts';
import { AddressState } from './AddressState.tsx';
import { Field } from './Field.tsx';
import { Segment } from './Segment.tsx';
import { TemplateCards } from './TemplateCards.tsx';
import { useCheckedAddress } from './use-checked-address.ts';
import type { TemplateCard } from './wizard.ts';

type Above = Omit<NonNullable<FoundingChoice['above']>, 'templates'>;

/** What is asked of whoever founds a site, on one page: it is asked once, and all of it at hand. */
export function FoundForm({
  parents,
  above,
  templates,
  may,
}: {
  parents: FoundingChoice['parents'];
  above: Above;
  templates: TemplateCard[];
  may: FoundingChoice['may'];
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [template, setTemplate] = useState(templates[0]?.code ?? '');
  const [copyOf, setCopyOf] = useState('');
  const [names, setNames] = useState({ name: '', shortName: '', divisionCode: '' });
  const [place, setPlace] = useState({ isOwn: false, host: '', segment: '', segmentIsOpen: false });
  const [clerk, setClerk] = useState({ who: 'known', email: '', name: '' });
  const [founded, setFounded] = useState<Founded>();
  const [parentField, copyField] = [useId(), useId()];

  const copied = above.copies.find(({ id }) => id === copyOf);
  const card = copied ? undefined : templates.find(({ code }) => code === template);
  const isTopic = copied ? copied.isTopic : card?.purpose === 'topic';
  const isOwnHost = place.isOwn && may.giveHosts && !isTopic;
  const mount: Mount = isOwnHost
    ? { host: place.host.trim().toLowerCase(), basePath: '/' }
    : { host: above.mount.host, basePath: `${above.mount.basePath}${place.segment.trim()}/` };
  const isPlaced = isOwnHost ? mount.host !== '' : place.segment.trim() !== '';
  const checked = useCheckedAddress(
    `/sites/${above.id}/found/check`,
    isPlaced ? { mount, purpose: isTopic ? 'topic' : 'organ' } : undefined,
  );

  const found = async (event: FormEvent) => {
    event.preventDefault();
    const { email, name } = clerk;
    const siteAdmin =
      clerk.who === 'nobody' ? undefined : clerk.who === 'new' ? { email, name } : email;
    const made = await act<Founded>(`/sites/${above.id}/found`, {
      ...names,
      ...(copied ? { copyOf } : { template }),
      mount,
      segmentIsOpen: !isOwnHost && place.segmentIsOpen,
      ...(siteAdmin && { siteAdmin }),
    });
    if (!made) return;
    if (made.account) setFounded(made);
    else router.push(`/admin/go-live/${made.id}`);
  };

  if (founded?.account) return <Account founded={founded} account={founded.account} text={text} />;
  return (
    <form className="mt-found" onSubmit={(event) => void found(event)}>
      <fieldset className="mt-wizard__asked" disabled={!isLive || isBusy}>
        <div className="mt-found__column">
          <Part title={text({ zh: '设在哪个站点之下', en: 'Below which site' })}>
            <div className="mt-field">
              <label htmlFor={parentField}>{text({ zh: '上级站点', en: 'Parent site' })}</label>
              <select
                id={parentField}
                value={above.id}
                onChange={(event) => router.push(`/admin/found-a-site?below=${event.target.value}`)}
              >
                {parents.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </Part>
          <Part title={text({ zh: '从什么开始', en: 'What to start from' })}>
            <TemplateCards
              cards={templates}
              chosen={copied ? undefined : template}
              onChoose={(code) => {
                setTemplate(code);
                setCopyOf('');
              }}
              legend={text({ zh: '模板', en: 'Template' })}
              text={text}
            />
            {above.copies.length > 0 && (
              <div className="mt-field">
                <label htmlFor={copyField}>
                  {text({
                    zh: '或照一个已开通的站点复制（只复制栏目和页面结构）',
                    en: 'Or copy a live site (its columns and pages alone)',
                  })}
                </label>
                <select
                  id={copyField}
                  value={copyOf}
                  onChange={(event) => setCopyOf(event.target.value)}
                >
                  <option value="">
                    {text({ zh: '不复制，用上面的模板', en: 'No: the template above' })}
                  </option>
                  {above.copies.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </Part>
        </div>
        <div className="mt-found__column">
          <Part title={text({ zh: '名称', en: 'Names' })}>
            <Field
              label={text({ zh: '全称', en: 'Full name' })}
              value={names.name}
              required
              maxLength={60}
              placeholder={isTopic ? '黄河流域生态保护专题' : '沙坡头区新河镇人民政府'}
              onChange={(name) => setNames({ ...names, name })}
            />
            <Field
              label={text({ zh: '简称', en: 'Short name' })}
              value={names.shortName}
              required
              maxLength={20}
              onChange={(shortName) => setNames({ ...names, shortName })}
            />
            {!isTopic && (
              <Field
                label={text({
                  zh: '行政区划代码（可不填；县级以上 6 位，乡镇 9 位）',
                  en: 'Division code (optional; six digits from county level up, nine for townships)',
                })}
                value={names.divisionCode}
                maxLength={9}
                pattern="\d{6}|\d{9}"
                onChange={(divisionCode) => setNames({ ...names, divisionCode })}
              />
            )}
          </Part>
          <Part title={text({ zh: '网址', en: 'Address' })}>
            {may.giveHosts && !isTopic && (
              <fieldset className="mt-either">
                <legend>{text({ zh: '网址形式', en: 'Kind of address' })}</legend>
                <Either
                  name="place"
                  isChosen={!isOwnHost}
                  onChoose={() => setPlace({ ...place, isOwn: false })}
                >
                  {text({
                    zh: `挂在${above.shortName}网址之下（乡镇、专题按规定不单设域名）`,
                    en: `Below the address of ${above.shortName} (townships and topics have no host of their own)`,
                  })}
                </Either>
                <Either
                  name="place"
                  isChosen={isOwnHost}
                  onChoose={() => setPlace({ ...place, isOwn: true })}
                >
                  {text({ zh: '独立域名', en: 'A host of its own' })}
                </Either>
              </fieldset>
            )}
            {isOwnHost ? (
              <Field
                label={text({ zh: '域名', en: 'Host' })}
                value={place.host}
                required
                placeholder="www.nxzw.gov.cn"
                autoComplete="off"
                onChange={(host) => setPlace({ ...place, host })}
              />
            ) : (
              <>
                <Segment
                  label={text({
                    zh: '路径（小写字母、数字、连字符）',
                    en: 'Path (lower-case letters, digits, hyphens)',
                  })}
                  above={above.address}
                  value={place.segment}
                  onChange={(segment) => setPlace({ ...place, segment })}
                />
                <label className="mt-tick">
                  <input
                    type="checkbox"
                    checked={place.segmentIsOpen}
                    onChange={(event) =>
                      setPlace({ ...place, segmentIsOpen: event.target.checked })
                    }
                  />
                  {text({
                    zh: '允许建站人员在向导中改这一段路径',
                    en: 'Whoever sets the site up may change this part of the path',
                  })}
                </label>
              </>
            )}
            <AddressState checked={checked} />
          </Part>
          <Part title={text({ zh: '由谁建站', en: 'Who sets it up' })}>
            <fieldset className="mt-either">
              <legend>{text({ zh: '站点管理员', en: 'Site administrator' })}</legend>
              <Either
                name="clerk"
                isChosen={clerk.who === 'known'}
                onChoose={() => setClerk({ ...clerk, who: 'known' })}
              >
                {text({ zh: '已有账号', en: 'Existing account' })}
              </Either>
              {may.makeAccounts && (
                <Either
                  name="clerk"
                  isChosen={clerk.who === 'new'}
                  onChoose={() => setClerk({ ...clerk, who: 'new' })}
                >
                  {text({ zh: '新建账号', en: 'New account' })}
                </Either>
              )}
              <Either
                name="clerk"
                isChosen={clerk.who === 'nobody'}
                onChoose={() => setClerk({ ...clerk, who: 'nobody' })}
              >
                {text({ zh: '以后再定', en: 'Later' })}
              </Either>
            </fieldset>
            {clerk.who === 'new' && (
              <Field
                label={text({ zh: '姓名', en: 'Name' })}
                value={clerk.name}
                required
                maxLength={60}
                onChange={(name) => setClerk({ ...clerk, name })}
              />
            )}
            {clerk.who !== 'nobody' && (
              <Field
                label={text({ zh: '登录邮箱', en: 'E-mail they sign in with' })}
                type="email"
                value={clerk.email}
                required
                autoComplete="off"
                onChange={(email) => setClerk({ ...clerk, email })}
              />
            )}
            {!may.makeAccounts && (
              <p className="mt-note">
                {text({
                  zh: '没有账号的同事，请系统管理员先建立账号。',
                  en: 'The system administrator makes accounts for colleagues who have none.',
                })}
              </p>
            )}
          </Part>
        </div>
      </fieldset>
      <FaultNote fault={fault} />
      <div className="mt-wizard__ways">
        <button
          type="submit"
          className="mt-button mt-button--main"
          disabled={!isLive || isBusy || checked?.isFree === false}
        >
          {text({ zh: '设立站点', en: 'Found the site' })}
        </button>
      </div>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="mt-panel mt-panel--asked" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Either({
  name,
  isChosen,
  onChoose,
  children,
}: {
  name: string;
  isChosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    <label className="mt-tick">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      {children}
    </label>
  );
}

/** How somebody new signs in, told this once. */
function Account({
  founded,
  account,
  text,
}: {
  founded: Founded;
  account: NonNullable<Founded['account']>;
  text: ReturnType<typeof useAct>['text'];
}) {
  return (
    <section className="mt-panel mt-panel--main" aria-live="polite">
      <h2>{text({ zh: '站点已设立', en: 'The site is founded' })}</h2>
      <p>
        {text({
          zh: '请把下面的初始密码当面或电话告诉建站人员，并请其登录后修改。离开本页后不再显示。',
          en: 'Tell whoever sets it up this first password, in person or by telephone, and to change it. It is not shown again.',
        })}
      </p>
      <dl className="mt-facts">
        <div>
          <dt>{text({ zh: '登录邮箱', en: 'E-mail' })}</dt>
          <dd>{account.email}</dd>
        </div>
        <div>
          <dt>{text({ zh: '初始密码', en: 'First password' })}</dt>
          <dd>
            <code>{account.password}</code>
          </dd>
        </div>
      </dl>
      <a className="mt-button mt-button--main" href={`/admin/go-live/${founded.id}`}>
        {text({ zh: '前往新站点', en: 'Go to the new site' })}
      </a>
    </section>
  );
}
