'use client';
import { roleLabels, type SiteRole, siteRoles } from '@mingtang/tenancy/roles';
import type { Words } from '@mingtang/tenancy/words';
import type { ActorRule } from '../domain/definition.ts';
import { Lookup } from './Lookup.tsx';

const kinds: { kind: string; words: Words; rule: ActorRule }[] = [
  {
    kind: 'site',
    words: { zh: '本站的角色', en: 'A role of the site' },
    rule: { by: 'role', role: 'reviewer' },
  },
  {
    kind: 'above',
    words: { zh: '上级站点的角色', en: 'A role of the site above' },
    rule: { by: 'role', role: 'reviewer', at: 'above' },
  },
  {
    kind: 'department',
    words: { zh: '某个单位的人', en: 'People of one site' },
    rule: { by: 'department', site: '' },
  },
  {
    kind: 'person',
    words: { zh: '指定的人', en: 'One person' },
    rule: { by: 'person', person: '' },
  },
  {
    kind: 'superior',
    words: { zh: '提交人的上级', en: 'The submitter’s superior' },
    rule: { by: 'superior' },
  },
];

const kindOf = (rule: ActorRule) =>
  rule.by === 'role' ? (rule.at === 'above' ? 'above' : 'site') : rule.by;

/** Who acts at a step: one line a rule. */
export function ActorsForm({
  actors,
  nameOf,
  text,
  onChange,
}: {
  actors: ActorRule[];
  nameOf: (id: string) => string;
  text: (words: Words) => string;
  onChange: (actors: ActorRule[]) => void;
}) {
  const set = (at: number, rule: ActorRule) =>
    onChange(actors.map((old, index) => (index === at ? rule : old)));
  return (
    <fieldset className="flow__rules">
      <legend>{text({ zh: '由谁办理', en: 'Who acts' })}</legend>
      {actors.map((rule, index) => {
        const label = (words: Words) =>
          `${text({ zh: `办理人 ${index + 1}：`, en: `Who acts, ${index + 1}: ` })}${text(words)}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rules may be equal, and are not moved
          <div key={index} className="flow__rule">
            <select
              aria-label={label({ zh: '种类', en: 'kind' })}
              className="mt-select"
              value={kindOf(rule)}
              onChange={({ target }) => {
                const chosen = kinds.find(({ kind }) => kind === target.value);
                if (chosen) set(index, chosen.rule);
              }}
            >
              {kinds.map(({ kind, words }) => (
                <option key={kind} value={kind}>
                  {text(words)}
                </option>
              ))}
            </select>
            {rule.by === 'department' && (
              <Lookup
                collection="sites"
                label={label({ zh: '单位（站点）', en: 'site' })}
                chosen={rule.site && nameOf(rule.site)}
                text={text}
                onChoose={(site) => set(index, { ...rule, site })}
              />
            )}
            {rule.by === 'person' && (
              <Lookup
                collection="users"
                label={label({ zh: '姓名', en: 'name' })}
                chosen={rule.person && nameOf(rule.person)}
                text={text}
                onChoose={(person) => set(index, { ...rule, person })}
              />
            )}
            {(rule.by === 'role' || rule.by === 'department') && (
              <select
                aria-label={label({ zh: '角色', en: 'role' })}
                className="mt-select"
                value={rule.role ?? ''}
                onChange={({ target }) => set(index, withRole(rule, target.value))}
              >
                {rule.by === 'department' && (
                  <option value="">{text({ zh: '任一成员', en: 'Any member' })}</option>
                )}
                {siteRoles.map((role) => (
                  <option key={role} value={role}>
                    {text(roleLabels[role])}
                  </option>
                ))}
              </select>
            )}
            <button
              type="button"
              className="flow__small"
              aria-label={label({ zh: '去掉', en: 'take away' })}
              onClick={() => onChange(actors.filter((_, at) => at !== index))}
            >
              ×
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="flow__small"
        onClick={() => onChange([...actors, { by: 'role', role: 'reviewer' }])}
      >
        {text({ zh: '＋ 再加一项', en: '+ Add another' })}
      </button>
    </fieldset>
  );
}

function withRole(
  rule: Extract<ActorRule, { by: 'role' | 'department' }>,
  value: string,
): ActorRule {
  const role = siteRoles.find((known): known is SiteRole => known === value);
  if (rule.by === 'role') return role ? { ...rule, role } : rule;
  const { role: _, ...anyMember } = rule;
  return role ? { ...rule, role } : anyMember;
}
