import { lightWords } from '@mingtang/approvals/clock';
import { letterKinds } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { phaseLabels } from '../domain/words-of-letters.ts';
import {
  type Filters,
  filtersIn,
  type ListedLetter,
  lettersInHand,
  longest,
} from '../queries/letters-in-hand.ts';

type Text = (words: Words) => string;

/** The letters an officer handles, what is due first at the top. */
export async function Letters(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const filters = filtersIn(screen.searchParams ?? {});
  const { letters, sites } = await lettersInHand(req, filters);
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <h1>{text({ zh: '来信', en: 'Letters' })}</h1>
          <p>
            {text({
              zh: '最先到期的排在最前。写信人在列表中隐去。',
              en: 'What is due first comes first. Writers are masked in lists.',
            })}
          </p>
        </header>
        <Filter filters={filters} sites={sites} text={text} />
        {letters.length === 0 && (
          <p className="mt-note">
            {sites.length === 0
              ? text({
                  zh: '您不办理任何站点的来信。需要办理的，请站点管理员授予“窗口”或“审批”角色。',
                  en: 'You handle letters of no site. Ask a site administrator for the role clerk or approver.',
                })
              : text({ zh: '没有符合条件的来信。', en: 'No letter fits.' })}
          </p>
        )}
        <ol className="mt-listing">
          {letters.map((letter) => (
            <Row key={letter.id} letter={letter} text={text} />
          ))}
        </ol>
        {letters.length === longest && (
          <p className="mt-note">
            {text({
              zh: `只显示 ${longest} 件，请用筛选缩小范围。`,
              en: `Only ${longest} are shown; narrow them down.`,
            })}
          </p>
        )}
      </main>
    </Frame>
  );
}

function Filter({
  filters,
  sites,
  text,
}: {
  filters: Filters;
  sites: { id: string; name: string }[];
  text: Text;
}) {
  const all: [string, string] = ['', text({ zh: '全部', en: 'All' })];
  const done = filters.isPublishable ? 'publishable' : filters.isDone ? '1' : '';
  const lists: { name: string; label: Words; value: string; options: [string, string][] }[] = [
    {
      name: 'done',
      label: { zh: '办理', en: 'Which' },
      value: done,
      options: [
        ['', text({ zh: '在办', en: 'Under way' })],
        ['1', text({ zh: '已办结', en: 'Done' })],
        ['publishable', text({ zh: '已答复、可公开', en: 'Answered, may be published' })],
      ],
    },
    {
      name: 'kind',
      label: { zh: '类别', en: 'Kind' },
      value: filters.kind ?? '',
      options: [
        all,
        ...Object.entries(letterKinds).map(([kind, words]): [string, string] => [
          kind,
          text(words),
        ]),
      ],
    },
    {
      name: 'light',
      label: { zh: '时限', en: 'Light' },
      value: filters.light ?? '',
      options: [
        all,
        ...(['red', 'yellow', 'green'] as const).map((light): [string, string] => [
          light,
          text(lightWords[light]),
        ]),
      ],
    },
    ...(sites.length > 1
      ? [
          {
            name: 'site',
            label: { zh: '站点', en: 'Site' },
            value: filters.site ?? '',
            options: [all, ...sites.map(({ id, name }): [string, string] => [id, name])],
          },
        ]
      : []),
  ];
  return (
    <search>
      <form className="mt-filter" action="/admin/letters">
        <label>
          <span>{text({ zh: '编号', en: 'Number' })}</span>
          <input name="q" defaultValue={filters.number} placeholder="2026-12" />
        </label>
        {lists.map(({ name, label, value, options }) => (
          <label key={name}>
            <span>{text(label)}</span>
            <select name={name} className="mt-select" defaultValue={value}>
              {options.map(([each, words]) => (
                <option key={each} value={each}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className="mt-button">
          {text({ zh: '筛选', en: 'Show' })}
        </button>
      </form>
    </search>
  );
}

function Row({ letter, text }: { letter: ListedLetter; text: Text }) {
  const { id, title, number, mailboxName, kind, writer, phase, light, dueOn } = letter;
  const elsewhere = letter.holder === letter.home ? '' : letter.holderName;
  return (
    <li className="mt-listed">
      <a className="mt-listed__title" href={`/admin/letters/${id}`}>
        {title}
      </a>
      <span className={`mt-light mt-light--${light}`}>{text(lightWords[light])}</span>
      <span className="mt-listed__clock">
        {text(phaseLabels[phase])}
        {dueOn && light !== 'none' && text({ zh: `，${dueOn} 到期`, en: `, due on ${dueOn}` })}
      </span>
      <span className="mt-note">
        {[
          number,
          text(letterKinds[kind]),
          `${letter.homeName} ${mailboxName}`,
          elsewhere && text({ zh: `转${elsewhere}`, en: `with ${elsewhere}` }),
          writer,
          letter.isPublic
            ? text({ zh: '已公开', en: 'public' })
            : !letter.mayPublish && text({ zh: '不公开', en: 'not to be published' }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
