import type { Words } from '@mingtang/tenancy';
import type { Item } from './item.ts';

/**
 * Classes of elements that an inspection looks for in a guide (服务不实用: a guide fails that lacks four or
 * more key ones).
 */
interface ElementClass {
  name: string;
  words: Words;
  isKey: boolean;
  /** Where to fill it in. */
  path: string;
  isThere: (item: Item) => boolean;
}

/** The eight key classes first. */
const elementClasses: ElementClass[] = [
  key('name', '事项名称', 'Name', 'name', ({ name }) => name !== ''),
  key('bases', '设定依据', 'Legal basis', 'bases', ({ bases }) => bases.some(({ law }) => law)),
  key(
    'conditions',
    '申请条件',
    'Conditions',
    'conditions',
    ({ conditions }) => conditions.length > 0,
  ),
  key('materials', '办理材料', 'Materials', 'materials', ({ materials }) => materials.length > 0),
  key('place', '办理地点', 'Place', 'places', ({ places }) =>
    places.some(({ address }) => address),
  ),
  key('hours', '办理时间', 'Hours', 'places', ({ places }) => places.some(({ hours }) => hours)),
  key('phone', '联系电话', 'Telephone', 'consultPhone', ({ consultPhone }) => consultPhone !== ''),
  key('steps', '办理流程', 'Steps', 'steps', ({ steps }) => steps.length > 0),
  more('limit', '办理时限', 'Time limits', 'statutoryLimit', (item) =>
    Boolean(item.handling === 'instant' || item.promisedLimit),
  ),
  more(
    'complaint',
    '监督投诉',
    'Complaints',
    'complaintPhone',
    ({ complaintPhone }) => complaintPhone !== '',
  ),
  more('results', '办理结果', 'Result', 'results', ({ results }) => results.length > 0),
  more('organ', '实施主体', 'Organ', 'organ', ({ organ }) => organ.name !== ''),
  more('forms', '表格样表', 'Forms and samples', 'materials', ({ materials }) =>
    materials.every(
      ({ source, necessity, blank, sample }) =>
        source !== 'applicant' || necessity === 'exempt' || Boolean(blank ?? sample),
    ),
  ),
  more('faqs', '常见问题', 'Questions and answers', 'faqs', ({ faqs }) => faqs.length > 0),
];

/** How many key classes an inspection lets pass. */
const mostMissing = 3;

export interface Completeness {
  missing: { name: string; words: Words; isKey: boolean; path: string }[];
  /** How many of the classes are there, of all. */
  there: number;
  all: number;
  /** As an inspection would count it: fewer than four key classes missing. */
  passes: boolean;
}

/** Which classes of elements an item lacks. */
export function completeness(item: Item): Completeness {
  const missing = elementClasses.filter(({ isThere }) => !isThere(item));
  return {
    missing: missing.map(({ name, words, isKey, path }) => ({ name, words, isKey, path })),
    there: elementClasses.length - missing.length,
    all: elementClasses.length,
    passes: missing.filter(({ isKey }) => isKey).length <= mostMissing,
  };
}

type Test = (item: Item) => boolean;

function key(name: string, zh: string, en: string, path: string, isThere: Test): ElementClass {
  return { name, words: { zh, en }, isKey: true, path, isThere };
}

function more(name: string, zh: string, en: string, path: string, isThere: Test): ElementClass {
  return { name, words: { zh, en }, isKey: false, path, isThere };
}
