import { expect, test } from 'vitest';
import { fixtureReader } from '../test/fixture/index.ts';
import { displayHtml, leavesGovernment, linkViews } from './links.ts';

for (const [href, leaves] of [
  ['https://www.gov.cn/', false],
  ['https://www.nx.gov.cn/zwgk/', false],
  ['http://中卫.政务/', false],
  ['https://www.people.com.cn/', true],
  ['https://gov.cn.example/', true],
  ['https://notgov.cn/', true],
  ['https://', true],
  ['/zwgk/', false],
  ['mt:site:haiyuan', false],
  ['tel:12345', false],
] as const) {
  test(`${href} ${leaves ? 'leaves' : 'does not leave'} government sites`, () => {
    expect(leavesGovernment(href)).toBe(leaves);
  });
}

for (const { what, html, shown } of [
  {
    what: 'a link to a published article leads to it',
    html: '<p>见<a href="mt:article:a13">公告</a>。</p>',
    shown: '<p>见<a href="/zwgk/tzgg/20261123-a13.html">公告</a>。</p>',
  },
  {
    what: 'the words of a link to a withdrawn article stay',
    html: '<p>见<a href="mt:article:withdrawn"><strong>旧办法</strong></a>。</p>',
    shown: '<p>见<strong>旧办法</strong>。</p>',
  },
  {
    what: 'other attributes of a link are kept',
    html: '<a rel="noopener" href="mt:column:news" class="x">动态</a>',
    shown: '<a rel="noopener" href="/zwdt/" class="x">动态</a>',
  },
  {
    what: 'a link to another site leads to its home page',
    html: '<a href="mt:site:haiyuan">海原县</a>',
    shown: '<a href="/haiyuan/">海原县</a>',
  },
  {
    what: 'a link off government sites says so, and asks first',
    html: '<p><a href="https://www.people.com.cn/a?b=1&amp;c" rel="noopener">人民网</a></p>',
    shown:
      '<p><a href="https://www.people.com.cn/a?b=1&amp;c" rel="noopener" data-leaves>人民网<span class="visually-hidden">（非政府网站，将离开本站）</span></a></p>',
  },
  {
    what: 'a link to the site’s own host is no way off it, whatever it is called',
    html: '<a href="http://localhost/zwgk/">公开</a>',
    shown: '<a href="http://localhost/zwgk/">公开</a>',
  },
  {
    what: 'links of other kinds are left alone',
    html: '<a href="https://www.gov.cn/">中国政府网</a><a href="tel:12345">12345</a><a href="/zwgk/">公开</a>',
    shown:
      '<a href="https://www.gov.cn/">中国政府网</a><a href="tel:12345">12345</a><a href="/zwgk/">公开</a>',
  },
]) {
  test(what, async () => {
    expect(await displayHtml(fixtureReader(), html)).toBe(shown);
  });
}

test('a link whose target is not public is not shown in a block', async () => {
  const links = await linkViews(fixtureReader(), [
    { label: '公开指南', href: 'mt:column:guide', icon: 'document' },
    { label: '撤下的', href: 'mt:article:withdrawn' },
    { label: '人民网', href: 'https://www.people.com.cn/' },
  ]);
  expect(links).toEqual([
    { label: '公开指南', href: '/zwgk/gkzn/', icon: 'document', leavesSite: false },
    { label: '人民网', href: 'https://www.people.com.cn/', leavesSite: true },
  ]);
});
