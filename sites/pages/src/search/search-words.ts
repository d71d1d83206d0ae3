import type { AskedSearch, SearchFacet, SearchReach } from './search-answer.ts';

/** The text of the search box and the result page, in one language. */
export interface SearchWords {
  search: string;
  placeholder: string;
  boxLabel: string;
  suggestions: string;
  suggested: (count: number) => string;
  hint: string;
  where: string;
  reaches: Record<SearchReach, string>;
  found: (total: number) => string;
  foundMore: (shown: number) => string;
  pageOf: (page: number, pages: number) => string;
  relaxed: string;
  partlyRelaxed: (whole: number) => string;
  didYouMean: (link: string) => string;
  readAs: (q: string) => string;
  asTyped: (link: string) => string;
  sortBy: string;
  sortings: Record<AskedSearch['sort'], string>;
  titleOnly: string;
  inColumn: string;
  colon: string;
  results: string;
  promoted: string;
  narrow: string;
  facets: Record<SearchFacet, string>;
  kinds: Record<string, string>;
  documents: (count: number) => string;
  moreValues: (count: number) => string;
  chosen: string;
  takeOff: (what: string) => string;
  takeAllOff: string;
  paging: string;
  previous: string;
  next: string;
  pageNumber: (page: number) => string;
  popular: string;
  none: (q: string) => string;
  noneAdvice: string[];
  elsewhere: (reach: string) => string;
  withoutFilters: string;
  away: string;
  'too-often': string;
  ways: string;
  columns: string;
  services: string;
  byPhone: string;
  hotline: string;
  ofSite: string;
}

const chinese: SearchWords = {
  search: '搜索',
  placeholder: '政策、办事、新闻',
  boxLabel: '搜索词',
  suggestions: '搜索建议',
  suggested: (count) => `${count} 条建议，用上下方向键选择`,
  hint: '可输入文号或索引号；给词句加上引号，只查完整词句。',
  where: '搜索范围',
  reaches: { site: '本站', below: '本站及下级', all: '全市' },
  found: (total) => `找到 ${total} 条`,
  foundMore: (shown) => `超过 ${shown} 条，只列出前 ${shown} 条`,
  pageOf: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  relaxed: '没有包含全部词语的结果，以下结果只包含其中部分词语。',
  partlyRelaxed: (whole) => `包含全部词语的有 ${whole} 条，其余只包含其中部分词语。`,
  didYouMean: (link) => `您要找的是不是：${link}`,
  readAs: (q) => `已按“${q}”查找。`,
  asTyped: (link) => `仍要查找：${link}`,
  sortBy: '排序',
  sortings: { relevance: '按相关', newest: '最新在前', oldest: '最早在前' },
  titleOnly: '只查标题',
  inColumn: '只查一个栏目',
  colon: '：',
  results: '搜索结果',
  promoted: '推荐',
  narrow: '缩小范围',
  facets: {
    kind: '类型',
    year: '年份',
    validity: '有效性',
    topic: '主题',
    organ: '发文机关',
    site: '网站',
  },
  kinds: {
    policy: '政策文件',
    interpretation: '政策解读',
    disclosure: '信息公开',
    service: '办事服务',
    interaction: '互动交流',
    news: '新闻动态',
    page: '页面',
  },
  documents: (count) => `${count} 条`,
  moreValues: (count) => `其余 ${count} 项`,
  chosen: '已选条件',
  takeOff: (what) => `去掉条件：${what}`,
  takeAllOff: '全部去掉',
  paging: '结果分页',
  previous: '上一页',
  next: '下一页',
  pageNumber: (page) => `第 ${page} 页`,
  popular: '大家在搜',
  none: (q) => `没有找到与“${q}”有关的内容`,
  noneAdvice: [
    '检查有没有错别字；',
    '换一个更常用、更短的说法，例如用“低保”代替整句提问；',
    '找文件时，只输入文号或标题中的几个词。',
  ],
  elsewhere: (reach) => `在${reach}查找`,
  withoutFilters: '去掉所有条件再找',
  away: '搜索暂时不能使用，网站其他内容不受影响。请稍后重试，或从下面的栏目和服务进入。',
  'too-often': '搜索过于频繁，请一分钟后再试，或从下面的栏目和服务进入。',
  ways: '也可以这样找',
  columns: '栏目',
  services: '常用服务',
  byPhone: '打电话问',
  hotline: '政务服务便民热线',
  ofSite: '本单位',
};

const english: SearchWords = {
  search: 'Search',
  placeholder: 'Policies, services, news',
  boxLabel: 'What to search for',
  suggestions: 'Suggestions',
  suggested: (count) =>
    `${count} ${count === 1 ? 'suggestion' : 'suggestions'}, choose by the arrow keys`,
  hint: 'Document and index numbers can be entered; quotation marks find words just as they stand.',
  where: 'Where to search',
  reaches: { site: 'This site', below: 'This site and those below', all: 'The whole city' },
  found: (total) => `${total} ${total === 1 ? 'result' : 'results'}`,
  foundMore: (shown) => `More than ${shown} results, the first ${shown} are listed`,
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  relaxed: 'Nothing has all of these words. The results below have some of them.',
  partlyRelaxed: (whole) =>
    `${whole} ${whole === 1 ? 'result has' : 'results have'} all of these words, the others some of them.`,
  didYouMean: (link) => `Did you mean: ${link}`,
  readAs: (q) => `Searched for “${q}”.`,
  asTyped: (link) => `Search for what was typed: ${link}`,
  sortBy: 'Order',
  sortings: { relevance: 'Most relevant', newest: 'Newest first', oldest: 'Oldest first' },
  titleOnly: 'Titles only',
  inColumn: 'One section only',
  colon: ': ',
  results: 'Results',
  promoted: 'Recommended',
  narrow: 'Narrow down',
  facets: {
    kind: 'Kind',
    year: 'Year',
    validity: 'Validity',
    topic: 'Topic',
    organ: 'Issued by',
    site: 'Site',
  },
  kinds: {
    policy: 'Policy document',
    interpretation: 'Explanation',
    disclosure: 'Disclosure',
    service: 'Service',
    interaction: 'Consultation',
    news: 'News',
    page: 'Page',
  },
  documents: (count) => `${count} ${count === 1 ? 'result' : 'results'}`,
  moreValues: (count) => `${count} more`,
  chosen: 'Chosen',
  takeOff: (what) => `Take off: ${what}`,
  takeAllOff: 'Take all off',
  paging: 'Pages of results',
  previous: 'Previous',
  next: 'Next',
  pageNumber: (page) => `Page ${page}`,
  popular: 'Often searched for',
  none: (q) => `Nothing was found for “${q}”`,
  noneAdvice: [
    'Check the spelling;',
    'use fewer or more common words in place of a whole sentence;',
    'for a document, enter its number or a few words of its title.',
  ],
  elsewhere: (reach) => `Search ${reach.toLowerCase()}`,
  withoutFilters: 'Search without any filter',
  away: 'The search cannot be used right now; everything else on this site can. Try again in a while, or go on from the sections and services below.',
  'too-often':
    'Too many searches from here. Try again in a minute, or go on from the sections and services below.',
  ways: 'Other ways to find it',
  columns: 'Sections',
  services: 'Often used',
  byPhone: 'By telephone',
  hotline: 'Government hotline',
  ofSite: 'This office',
};

/** Words for a BCP 47 language: English where it is English, Chinese otherwise. */
export function searchWordsFor(language: string): SearchWords {
  return /^en\b/i.test(language) ? english : chinese;
}
