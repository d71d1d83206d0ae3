import type { SearchAnswer } from '@mingtang/search/outside';
import { escapeMarkup } from '../markup.ts';
import { wordsFor } from '../words.ts';
import {
  type Question,
  queryOf,
  questionOf,
  type SearchFacet,
  type SearchReach,
  searchSortings,
} from './search-answer.ts';
import { searchForm } from './search-box.ts';
import { type SearchWords, searchWordsFor } from './search-words.ts';

/** What stands around an answer. */
export interface SearchPlace {
  /** Addresses of the result page and of suggestions. */
  action: string;
  suggest: string;
  language: string;
  /** Reaches to choose from; one alone is not shown. */
  reaches: SearchReach[];
  /** Html: other ways to find something on this site. */
  ways: string;
}

type To = (changed: Partial<Question>) => string;

/** All that the parts of the page need. */
interface Shown {
  answer: SearchAnswer;
  question: Question;
  place: SearchPlace;
  words: SearchWords;
  /** Address of the question with something changed, back on the first page unless it says which. */
  to: To;
}

/** The result page between its marks, in html: complete and usable without script or style. */
export function searchMarkup(answer: SearchAnswer, place: SearchPlace): string {
  const { action, suggest, language, ways } = place;
  const words = searchWordsFor(language);
  const question = questionOf(answer);
  const to: To = (changed) => escapeMarkup(action + queryOf({ ...question, page: 1, ...changed }));
  const shown: Shown = { answer, question, place, words, to };
  const { state, asked, total } = answer;
  const kept: [string, string][] = [['in', asked.in]];
  if (asked.column) kept.push(['column', asked.column]);
  if (asked.isTitleOnly) kept.push(['title', '1']);
  const isFound = state === 'asked' && total > 0;
  const isPartAlone = answer.relaxed && answer.whole === 0;
  return [
    `<h1 class="search-page__title">${words.search}</h1>`,
    `<div class="search-page__ask">${searchForm({ action, suggest, language, id: 'search', value: asked.q, kept })}` +
      `<p class="search-page__hint">${words.hint}</p></div>`,
    asked.q ? reachLinks(shown) : '',
    state === 'nothing' ? popular(shown) : '',
    state === 'away' || state === 'too-often'
      ? `<p class="search-page__notice" role="alert">${words[state]}</p>`
      : '',
    state === 'asked' ? chips(shown) + promoted(shown) : '',
    isFound ? results(shown) : state === 'asked' ? none(shown) : '',
    // What has some of the words alone may not be it.
    isFound && !isPartAlone ? '' : ways,
  ].join('');
}

function reachLinks({ question, place: { reaches }, words, to }: Shown): string {
  if (reaches.length < 2) return '';
  // Sites are chosen within a reach: another has others.
  const filters = question.filters.filter(({ name }) => name !== 'site');
  const links = reaches.map((reach) => {
    const current = reach === question.in ? ' aria-current="true"' : '';
    return `<li><a class="search-reach__link" href="${to({ in: reach, filters })}"${current}>${words.reaches[reach]}</a></li>`;
  });
  return `<nav class="search-reach" aria-label="${words.where}"><ul>${links.join('')}</ul></nav>`;
}

function popular({ answer: { popular: queries = [] }, words, to }: Shown): string {
  if (queries.length === 0) return '';
  const links = queries.map(
    (q) => `<li><a class="search-chip" href="${to({ q })}">${escapeMarkup(q)}</a></li>`,
  );
  return `<section class="search-page__popular"><h2 class="search-page__heading">${words.popular}</h2><ul class="search-chips">${links.join('')}</ul></section>`;
}

const isNarrowed = ({ filters, isTitleOnly, column }: Question) =>
  filters.length > 0 || isTitleOnly || column !== undefined;

const unnarrowed = { filters: [], isTitleOnly: false, column: undefined };

function chips({ answer, question, place, words, to }: Shown): string {
  if (!isNarrowed(question)) return '';
  const { filters } = question;
  const chosen = answer.facets.flatMap(({ name, values }) =>
    values
      .filter(({ isChosen }) => isChosen)
      .map((value) => ({
        label: `${words.facets[name]}${words.colon}${nameOf(name, value, place.language, words)}`,
        href: to({
          filters: filters.filter((one) => one.name !== name || one.value !== value.value),
        }),
      })),
  );
  if (question.isTitleOnly)
    chosen.push({ label: words.titleOnly, href: to({ isTitleOnly: false }) });
  if (question.column) chosen.push({ label: words.inColumn, href: to({ column: undefined }) });
  const links = chosen.map(
    ({ label, href }) =>
      `<li><a class="search-chip search-chip--chosen" href="${href}"><span class="visually-hidden">${escapeMarkup(words.takeOff(label))}</span>` +
      `<span aria-hidden="true">${escapeMarkup(label)} ×</span></a></li>`,
  );
  const allOff =
    links.length > 1
      ? `<li><a class="search-chip search-chip--all" href="${to(unnarrowed)}">${words.takeAllOff}</a></li>`
      : '';
  return `<nav class="search-page__chosen" aria-label="${words.chosen}"><ul class="search-chips">${links.join('')}${allOff}</ul></nav>`;
}

function nameOf(
  facet: SearchFacet,
  { value, label }: { value: string; label?: string },
  language: string,
  words: SearchWords,
): string {
  if (facet === 'kind') return words.kinds[value] ?? value;
  if (facet === 'validity') {
    const { validities } = wordsFor(language);
    return Object.entries(validities).find(([name]) => name === value)?.[1] ?? value;
  }
  return label ?? value;
}

function promoted({ answer, words }: Shown): string {
  if (answer.promoted.length === 0 || answer.asked.page > 1) return '';
  const items = answer.promoted.map(
    ({ title, href, note }) =>
      `<li><a class="search-promoted__link" href="${escapeMarkup(href)}">${escapeMarkup(title)}</a>` +
      `${note ? `<p class="search-promoted__note">${escapeMarkup(note)}</p>` : ''}</li>`,
  );
  return `<section class="search-promoted"><h2 class="search-promoted__title">${words.promoted}</h2><ul>${items.join('')}</ul></section>`;
}

function remarks({ answer, question, words, to }: Shown): string {
  const { didYouMean, readAs, relaxed, whole } = answer;
  const link = (q: string, changed: Partial<Question> = {}) =>
    `<a href="${to({ ...unnarrowed, q, ...changed })}">${escapeMarkup(q)}</a>`;
  return [
    readAs &&
      `${words.readAs(escapeMarkup(readAs))} ${words.asTyped(link(question.q, { isAsTyped: true }))}`,
    didYouMean && words.didYouMean(link(didYouMean)),
    relaxed && (whole > 0 ? words.partlyRelaxed(whole) : words.relaxed),
  ]
    .filter(Boolean)
    .map((text) => `<p class="search-page__remark">${text}</p>`)
    .join('');
}

function none(shown: Shown): string {
  const { question, place, words, to } = shown;
  const wider = place.reaches.slice(place.reaches.indexOf(question.in) + 1);
  const filters = question.filters.filter(({ name }) => name !== 'site');
  const ways = [
    ...(isNarrowed(question)
      ? [`<a class="search-page__on" href="${to(unnarrowed)}">${words.withoutFilters}</a>`]
      : []),
    ...wider.map(
      (reach) =>
        `<a class="search-page__on" href="${to({ in: reach, filters })}">${words.elsewhere(words.reaches[reach])}</a>`,
    ),
  ];
  return (
    `<section class="search-none"><h2 class="search-page__heading">${escapeMarkup(words.none(question.q))}</h2>` +
    remarks(shown) +
    `${ways.length > 0 ? `<p class="search-page__ways-on">${ways.join('')}</p>` : ''}` +
    `<ul class="search-none__advice">${words.noneAdvice.map((text) => `<li>${text}</li>`).join('')}</ul></section>`
  );
}

function results(shown: Shown): string {
  const { answer, question, words, to } = shown;
  const { total, totalCapped, hits, pages } = answer;
  const count = totalCapped ? words.foundMore(total) : words.found(total);
  const place = question.page > 1 ? ` ${words.pageOf(question.page, pages)}` : '';
  const sorts = searchSortings.map((sort) => {
    const current = sort === question.sort ? ' aria-current="true"' : '';
    return `<li><a href="${to({ sort })}"${current}>${words.sortings[sort]}</a></li>`;
  });
  return (
    `<div class="search-page__found"><div class="search-page__main">` +
    `<h2 class="visually-hidden">${words.results}</h2>` +
    `<div class="search-page__bar"><p class="search-page__count">${count}${place}</p>` +
    `<nav aria-label="${words.sortBy}"><ul class="search-page__sorts">${sorts.join('')}</ul></nav>` +
    `<a class="search-page__to-filters" href="#filters">${words.narrow}</a></div>` +
    remarks(shown) +
    `<ul class="search-hits">${hits.map((hit) => hitMarkup(hit, shown)).join('')}</ul>` +
    `${paging(shown)}</div>${filterLinks(shown)}</div>`
  );
}

function hitMarkup(hit: SearchAnswer['hits'][number], { question, place, words }: Shown): string {
  const { validity, number, index, organ, site } = hit;
  const isPast = validity !== undefined && validity !== 'in-force';
  const marks = [
    `<span class="search-mark">${escapeMarkup(words.kinds[hit.kind] ?? hit.kind)}</span>`,
    validity &&
      `<span class="search-mark search-mark--${isPast ? 'past' : 'in-force'}">${escapeMarkup(nameOf('validity', { value: validity }, place.language, words))}</span>`,
  ].filter(Boolean);
  const facts = [
    { text: number, isAsked: isSameNumber(number, question.q) },
    { text: index, isAsked: isSameNumber(index, question.q) },
    { text: organ },
    { text: question.in === 'site' || site.name === organ ? undefined : site.name },
  ].flatMap(({ text, isAsked }) => {
    if (!text) return [];
    return isAsked
      ? `<span><em>${escapeMarkup(text)}</em></span>`
      : `<span>${escapeMarkup(text)}</span>`;
  });
  return (
    `<li class="search-hit${isPast ? ' search-hit--past' : ''}"><h3 class="search-hit__title"><a href="${escapeMarkup(hit.href)}">${onlyMarks(hit.titleHtml)}</a></h3>` +
    `<p class="search-hit__text">${onlyMarks(hit.snippetHtml)}</p>` +
    `<p class="search-hit__facts">${marks.join('')}<time datetime="${escapeMarkup(hit.publishedOn)}">${escapeMarkup(hit.publishedOn)}</time>${facts.join('')}</p></li>`
  );
}

/** Whether a document's number is what was typed, whatever brackets and widths it was typed with. */
function isSameNumber(number: string | undefined, q: string): boolean {
  const bare = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  return number !== undefined && bare(number) === bare(q);
}

/** Text with `<em>`, or where anything else is in it, no markup at all. */
function onlyMarks(html: string): string {
  return /[<>]/.test(html.replace(/<\/?em>/g, '')) ? escapeMarkup(html) : html;
}

/** Values shown at once; the others open. */
const valuesShown = 6;

function filterLinks({ answer, question, place, words, to }: Shown): string {
  const groups = answer.facets.flatMap(({ name, values }) => {
    const open = values.filter(({ isChosen, count }) => !isChosen && count > 0);
    // One value of all tells nothing apart.
    const isTelling = open.length > 1 || (open[0]?.count ?? 0) < answer.total;
    if (open.length === 0 || !isTelling || (name === 'site' && question.in === 'site')) return [];
    const links = open.map((value) => {
      const filters = [...question.filters, { name, value: value.value }];
      return (
        `<li><a class="search-facet__value" href="${to({ filters })}"><span>${escapeMarkup(nameOf(name, value, place.language, words))}</span>` +
        ` <span class="search-facet__count"><span class="visually-hidden">${words.documents(value.count)}</span><span aria-hidden="true">${value.count}</span></span></a></li>`
      );
    });
    const rest = links.slice(valuesShown);
    return (
      `<section class="search-facet"><h3 class="search-facet__title">${words.facets[name]}</h3><ul>${links.slice(0, valuesShown).join('')}</ul>` +
      `${rest.length > 0 ? `<details class="search-facet__rest"><summary>${words.moreValues(rest.length)}</summary><ul>${rest.join('')}</ul></details>` : ''}</section>`
    );
  });
  const title = question.isTitleOnly
    ? ''
    : `<p class="search-facet"><a class="search-facet__value" href="${to({ isTitleOnly: true })}">${words.titleOnly}</a></p>`;
  return (
    `<nav class="search-filters" id="filters" aria-label="${words.narrow}" tabindex="-1"><h2 class="search-filters__title">${words.narrow}</h2>` +
    `${groups.join('')}${title}</nav>`
  );
}

function paging({ answer: { pages }, question: { page }, words, to }: Shown): string {
  if (pages < 2) return '';
  const first = Math.max(1, Math.min(page - 2, pages - 4));
  const numbers = Array.from({ length: Math.min(5, pages) }, (_, n) => first + n);
  const number = (n: number) =>
    `<span class="visually-hidden">${words.pageNumber(n)}</span><span aria-hidden="true">${n}</span>`;
  const links = numbers.map((n) =>
    n === page
      ? `<li><span class="search-paging__here" aria-current="page">${number(n)}</span></li>`
      : `<li><a href="${to({ page: n })}">${number(n)}</a></li>`,
  );
  const step = (n: number, label: string, rel: string) =>
    n >= 1 && n <= pages ? `<li><a rel="${rel}" href="${to({ page: n })}">${label}</a></li>` : '';
  return (
    `<nav class="search-paging" aria-label="${words.paging}"><ul>${step(page - 1, words.previous, 'prev')}${links.join('')}` +
    `${step(page + 1, words.next, 'next')}</ul></nav>`
  );
}
