'use client';
import type { SiteLevel } from '@mingtang/publication/records';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import type { Words } from '@mingtang/tenancy/words';
import { useRouter } from 'next/navigation.js';
import { useId, useState } from 'react';
import type { ShareMode } from '../domain/sharing.ts';

interface Receiver {
  id: string;
  name: string;
  level: SiteLevel;
  parent?: string;
  isBelow: boolean;
  isSent: boolean;
}

interface Outcome {
  accepted: number;
  waiting: number;
  declined: number;
}

/** Whole levels below, those of one county, or sites by name; how; and whether they must show it. */
export function ShareForm({
  article,
  sites,
  mayMandate,
}: {
  article: string;
  sites: Receiver[];
  mayMandate: boolean;
}) {
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const group = useId();
  const choices = choicesAmong(sites);
  const [to, setTo] = useState(choices[0]?.value ?? 'named');
  const [named, setNamed] = useState<string[]>([]);
  const [mode, setMode] = useState<ShareMode>('reference');
  const [isMandatory, setMandatory] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const mayBeMandatory = mayMandate && mode === 'reference' && !reachesUp(sites, to, named);

  const send = async () => {
    setOutcome(undefined);
    const receivers =
      to === 'named' ? { sites: named } : choices.find(({ value }) => value === to)?.to;
    const mandatory = mayBeMandatory && isMandatory;
    const sent = await act<Outcome>(`/articles/${article}/share`, {
      ...receivers,
      mode,
      mandatory,
    });
    if (!sent) return;
    setOutcome(sent);
    setNamed([]);
    // A mark for one sending: the next is no emergency because this one was.
    setMandatory(false);
    router.refresh();
  };

  return (
    <form
      className="mt-share"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset className="mt-options" disabled={!isLive || isBusy}>
        <legend>{text({ zh: '发给谁', en: 'To' })}</legend>
        {[...choices, { value: 'named', words: { zh: '指定站点', en: 'Sites by name' } }].map(
          ({ value, words }) => (
            <label key={value}>
              <input
                type="radio"
                name={`${group}-to`}
                checked={to === value}
                onChange={() => {
                  setOutcome(undefined);
                  setTo(value);
                }}
              />
              {text(words)}
            </label>
          ),
        )}
      </fieldset>
      {to === 'named' && (
        <fieldset className="mt-options mt-options--sites" disabled={!isLive || isBusy}>
          <legend>{text({ zh: '站点', en: 'Sites' })}</legend>
          {sites.map(({ id, name, isSent, isBelow }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={named.includes(id)}
                onChange={({ target }) =>
                  setNamed(target.checked ? [...named, id] : named.filter((other) => other !== id))
                }
              />
              {name}
              {!isBelow && text({ zh: '（上级，报送）', en: ' (above: an offer)' })}
              {isSent && text({ zh: '（已发）', en: ' (sent)' })}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className="mt-options" disabled={!isLive || isBusy}>
        <legend>{text({ zh: '怎样显示', en: 'How' })}</legend>
        {(Object.keys(modes) as ShareMode[]).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`${group}-mode`}
              checked={mode === value}
              onChange={() => setMode(value)}
            />
            {text(modes[value])}
          </label>
        ))}
      </fieldset>
      {mayBeMandatory && (
        <fieldset className="mt-options" disabled={!isLive || isBusy}>
          <legend>{text({ zh: '是否必转', en: 'Mandatory' })}</legend>
          <label>
            <input
              type="checkbox"
              checked={isMandatory}
              onChange={({ target }) => setMandatory(target.checked)}
            />
            {text({
              zh: '必转：各站一律显示，不能不采用。仅用于应急公告等。',
              en: 'Mandatory: every site shows it and cannot decline. For emergencies and the like.',
            })}
          </label>
        </fieldset>
      )}
      <FaultNote fault={fault} />
      <p className="mt-share__outcome" role="status">
        {outcome &&
          text({
            zh: `已转发：${outcome.accepted} 个站点采用，${outcome.waiting} 个待确认，${outcome.declined} 个不采用。`,
            en: `Sent: accepted at ${outcome.accepted}, waiting at ${outcome.waiting}, declined at ${outcome.declined}.`,
          })}
      </p>
      <button
        type="submit"
        className="mt-button mt-button--main"
        disabled={!isLive || isBusy || (to === 'named' && named.length === 0)}
      >
        {text({ zh: '转发', en: 'Send' })}
      </button>
    </form>
  );
}

const modes: Record<ShareMode, Words> = {
  reference: {
    zh: '原样显示：对方不能改，随来源更正和撤回',
    en: 'As it is: not editable there, follows corrections and withdrawal',
  },
  copy: {
    zh: '副本：对方得到一份草稿，自行修改和发布',
    en: 'As a copy: they get a draft of their own to edit and publish',
  },
};

const levelWords: Partial<Record<SiteLevel, Words>> = {
  township: { zh: '全部乡镇', en: 'All townships' },
  department: { zh: '全部部门', en: 'All departments' },
  county: { zh: '全部县区', en: 'All counties' },
};

interface Choice {
  value: string;
  words: Words;
  to: { level: SiteLevel; below?: string };
}

/** Levels with sites below, and each county’s townships where there are several counties. */
function choicesAmong(sites: Receiver[]): Choice[] {
  const below = sites.filter(({ isBelow }) => isBelow);
  const of = (level: SiteLevel, parent?: string) =>
    below.filter((site) => site.level === level && (!parent || site.parent === parent)).length;
  const counted = ({ zh, en }: Words, n: number): Words => ({
    zh: `${zh}（${n} 个）`,
    en: `${en} (${n})`,
  });
  const levels = (Object.keys(levelWords) as SiteLevel[]).flatMap((level): Choice[] => {
    const words = levelWords[level];
    return words && of(level) > 0
      ? [{ value: level, words: counted(words, of(level)), to: { level } }]
      : [];
  });
  const counties = below.filter(({ level, id }) => level === 'county' && of('township', id) > 0);
  const each = counties.map(({ id, name }): Choice => {
    const words = { zh: `${name}的乡镇`, en: `Townships of ${name}` };
    return {
      value: id,
      words: counted(words, of('township', id)),
      to: { level: 'township', below: id },
    };
  });
  return [...levels, ...each];
}

const reachesUp = (sites: Receiver[], to: string, named: string[]) =>
  to === 'named' && sites.some(({ id, isBelow }) => !isBelow && named.includes(id));
