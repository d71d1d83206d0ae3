import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { PublicFile } from './render.ts';
import { richText } from './rich-text.ts';

const picture = '11111111-1111-4111-8111-111111111111';
const document = '22222222-2222-4222-8222-222222222222';
const article = '33333333-3333-4333-8333-333333333333';
const hash = 'a'.repeat(64);

const variant = (format: 'avif' | 'webp' | 'jpeg', width: number) => ({
  format,
  width,
  height: width / 2,
  blob: `${hash}.${format}`,
  bytes: 1,
});
const files = new Map<string, PublicFile>([
  [
    picture,
    {
      image: {
        alt: '沙坡头 "日落"',
        width: 1600,
        height: 800,
        focal: { x: 50, y: 50 },
        variants: [480, 960, 1600].flatMap((width) => [
          variant('avif', width),
          variant('webp', width),
          variant('jpeg', width),
        ]),
      },
    },
  ],
  [
    document,
    {
      attachment: { name: '申请表 1.pdf', blob: `${hash}.pdf`, mime: 'application/pdf', bytes: 9 },
    },
  ],
]);

const root = (...children: unknown[]) => ({ root: { type: 'root', children } });
const text = (words: unknown, format: unknown = 0) => ({ type: 'text', text: words, format });
const paragraph = (...children: unknown[]) => ({
  type: 'paragraph',
  format: '',
  indent: 0,
  children,
});
const cell = (words: string, more: object = {}) => ({
  type: 'tablecell',
  headerState: 0,
  colSpan: 1,
  rowSpan: 1,
  children: [paragraph(text(words))],
  ...more,
});
const row = (...children: unknown[]) => ({ type: 'tablerow', children });
const link = (fields: unknown) => ({ type: 'link', fields, children: [text('链接')] });
const item = (...children: unknown[]) => ({ type: 'listitem', children });
const list = (listType: string, ...children: unknown[]) => ({ type: 'list', listType, children });

const publish = (json: unknown) => richText(json, { files, language: 'zh-CN' });
function html(json: unknown): string {
  const result = publish(json);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value.html;
}

describe('what an editor writes', () => {
  test.each<[string, unknown, string]>([
    ['a paragraph', paragraph(text('你好')), '<p>你好</p>'],
    ['an empty paragraph', paragraph(), ''],
    ['markup typed as text', paragraph(text('<b>&')), '<p>&lt;b&gt;&amp;</p>'],
    ['bold and italic', paragraph(text('重', 3)), '<p><strong><em>重</em></strong></p>'],
    [
      'underline, subscript, superscript',
      paragraph(text('水', 8), text('2', 32), text('3', 64)),
      '<p><u>水</u><sub>2</sub><sup>3</sup></p>',
    ],
    [
      'a centred paragraph',
      { ...paragraph(text('一')), format: 'center' },
      '<p class="align-center">一</p>',
    ],
    [
      'an indented paragraph',
      { ...paragraph(text('一')), indent: 2 },
      '<p class="indent-2">一</p>',
    ],
    ['a heading', { type: 'heading', tag: 'h2', children: [text('总则')] }, '<h2>总则</h2>'],
    ['a line break', paragraph(text('一'), { type: 'linebreak' }, text('二')), '<p>一<br />二</p>'],
    [
      'a quotation',
      { type: 'quote', children: [text('引')] },
      '<blockquote><p>引</p></blockquote>',
    ],
    ['a rule', { type: 'horizontalrule' }, '<hr />'],
    [
      'a numbered list from 3',
      { ...list('number', item(text('三'))), start: 3 },
      '<ol start="3"><li>三</li></ol>',
    ],
    [
      'a list below an item',
      list('bullet', item(text('一')), item(list('bullet', item(text('甲'))))),
      '<ul><li>一<ul><li>甲</li></ul></li></ul>',
    ],
    [
      'an external link',
      paragraph(link({ linkType: 'custom', url: 'https://www.gov.cn/?a=1&b=2' })),
      '<p><a href="https://www.gov.cn/?a=1&amp;b=2" rel="noopener">链接</a></p>',
    ],
    [
      'a link within the site',
      paragraph(
        link({ linkType: 'internal', doc: { relationTo: 'articles', value: { id: article } } }),
      ),
      `<p><a href="mt:article:${article}">链接</a></p>`,
    ],
    [
      'an attached file',
      { type: 'upload', relationTo: 'media', value: document, fields: null },
      `<p><a href="mt:blob:${hash}.pdf/%E7%94%B3%E8%AF%B7%E8%A1%A8%201.pdf">申请表 1.pdf</a></p>`,
    ],
  ])('%s', (_, node, expected) => {
    expect(html(root(node))).toBe(expected);
  });

  test('a table has a head, named columns and rows, and scrolls by itself', () => {
    const table = {
      type: 'table',
      children: [
        row(cell('项目', { headerState: 3 }), cell('金额', { headerState: 1 })),
        row(cell('教育', { headerState: 2 }), cell('12', { colSpan: 2 })),
      ],
    };
    expect(html(root(table))).toBe(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="表格"><table>' +
        '<thead><tr><th scope="col">项目</th><th scope="col">金额</th></tr></thead>' +
        '<tbody><tr><th scope="row">教育</th><td colspan="2">12</td></tr></tbody></table></div>',
    );
  });

  test('a picture offers every size and format, with its words and its caption', () => {
    const upload = {
      type: 'upload',
      relationTo: 'media',
      value: picture,
      fields: { caption: '图1' },
    };
    const shown = html(root(upload));
    expect(shown).toContain(
      `<source type="image/avif" srcset="/_m/aa/${hash}.avif 480w, /_m/aa/${hash}.avif 960w`,
    );
    expect(shown).toContain(`<img src="/_m/aa/${hash}.jpeg"`);
    expect(shown).toContain(
      'width="1600" height="800" alt="沙坡头 &quot;日落&quot;" loading="lazy"',
    );
    expect(shown).toMatch(
      /^<figure><picture>.*<\/picture><figcaption>图1<\/figcaption><\/figure>$/,
    );
  });

  test('its words are kept for search, a line for each paragraph, item and row', () => {
    const result = publish(
      root(
        paragraph(text('第一'), text('段', 1)),
        list('bullet', item(text('甲')), item(list('number', item(text('乙'))))),
        { type: 'table', children: [row(cell('教育'), cell('12'))] },
      ),
    );
    expect(result.ok && result.value.text).toBe('第一段\n甲\n乙\n教育\t12');
  });
});

describe('what is refused', () => {
  const deep = (levels: number) => {
    let node: unknown = list('bullet', item(text('底')));
    for (let i = 0; i < levels; i++) node = list('bullet', item(node));
    return root(node);
  };
  test.each<[string, unknown, string]>([
    [
      'an unknown node',
      root({ type: 'iframe', src: 'https://evil.example' }),
      'rich-text-unknown-node',
    ],
    [
      'a type from the prototype',
      root({ type: 'constructor', children: [] }),
      'rich-text-unknown-node',
    ],
    [
      'a heading that is a script',
      root({ type: 'heading', tag: 'script', children: [text('alert(1)')] }),
      'rich-text-unknown-node',
    ],
    [
      'a table head that carries markup',
      root({
        type: 'table',
        children: [row(cell('a', { headerState: '1"><script>alert(1)</script>' }))],
      }),
      'rich-text-shape',
    ],
    [
      'a cell that spans a billion columns',
      root({ type: 'table', children: [row(cell('a', { colSpan: 1e9 }))] }),
      'rich-text-shape',
    ],
    ['words that are a list', root(paragraph(text(['<script>']))), 'rich-text-shape'],
    [
      'an alignment that is markup',
      root({ ...paragraph(text('a')), format: '" onclick="x' }),
      'rich-text-shape',
    ],
    [
      'an alignment from the prototype',
      root({ ...paragraph(text('a')), format: 'toString' }),
      'rich-text-shape',
    ],
    ['a link that runs', root(paragraph(link({ url: 'javascript:alert(1)' }))), 'link-address'],
    ['a link without an address', root(paragraph(link({}))), 'link-address'],
    [
      'an internal link to users',
      root(paragraph(link({ linkType: 'internal', doc: { relationTo: 'users', value: article } }))),
      'rich-text-shape',
    ],
    [
      'an internal link to what is no id',
      root(
        paragraph(
          link({ linkType: 'internal', doc: { relationTo: 'articles', value: '"><script>' } }),
        ),
      ),
      'rich-text-shape',
    ],
    [
      'a file that is gone',
      root({ type: 'upload', relationTo: 'media', value: article }),
      'file-missing',
    ],
    ['a list nested 100 levels', deep(100), 'rich-text-too-deep'],
    ['a list nested 3,000 levels', deep(3000), 'rich-text-too-deep'],
    [
      'a hundred thousand nodes',
      root(...Array.from({ length: 100_000 }, () => ({ type: 'horizontalrule' }))),
      'rich-text-too-large',
    ],
    ['a million characters', root(paragraph(text('字'.repeat(1_000_000)))), 'rich-text-too-large'],
    ['text where there should be a tree', 'hello', 'rich-text-shape'],
    ['a tree without a root', {}, 'rich-text-shape'],
  ])('%s', (_, json, code) => {
    const result = publish(json);
    expect(result.ok ? result.value.html : result.faults[0]?.code).toBe(code);
  });
});

describe('whatever a browser sends', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      'text',
      'paragraph',
      'h2',
      'script',
      'bullet',
      'internal',
      'custom',
      'media',
      'articles',
      picture,
      document,
      '"><script>alert(1)</script>',
      '" onload="alert(1)',
      'javascript:alert(1)',
      ' jAvAsCrIpT:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'https://a.example/"onclick=alert(1)',
      'https://a.example',
      '/a',
      '',
      null,
      true,
      0,
      1,
      2,
      3,
      -1,
      1e308,
      127,
      [],
      {},
      ['<script>'],
      { toString: 'x' },
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const type = fc.oneof(
    fc.constantFrom(
      'paragraph',
      'heading',
      'list',
      'listitem',
      'quote',
      'horizontalrule',
      'table',
      'tablerow',
      'tablecell',
      'upload',
      'text',
      'tab',
      'linebreak',
      'link',
      'autolink',
    ),
    fc.constantFrom('block', 'inlineBlock', 'relationship', 'script', '__proto__', 'toString'),
  );
  /** Right more often than wrong, so that runs reach the inside of the renderer. */
  const mostly = (good: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: value });
  const anything = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: mostly(type),
        text: mostly(
          fc.oneof(
            fc.string(),
            fc.constantFrom('<script>alert(1)</script>', '</p><img onerror=x>'),
          ),
        ),
        format: mostly(
          fc.oneof(fc.integer({ min: 0, max: 127 }), fc.constantFrom('', 'center', 'end')),
        ),
        tag: mostly(fc.constantFrom('h2', 'h3', 'h4')),
        listType: mostly(fc.constantFrom('bullet', 'number', 'check')),
        headerState: mostly(fc.integer({ min: 0, max: 3 })),
        colSpan: mostly(fc.integer({ min: 1, max: 9 })),
        relationTo: mostly(fc.constant('media')),
        value: mostly(fc.constantFrom(picture, document)),
        fields: mostly(
          fc.record(
            {
              linkType: mostly(fc.constantFrom('custom', 'internal')),
              url: mostly(
                fc.constantFrom('https://www.gov.cn', '/a', 'tel:12345', 'javascript:alert(1)'),
              ),
              doc: mostly(
                fc.record({
                  relationTo: mostly(fc.constant('articles')),
                  value: mostly(fc.constant(article)),
                }),
              ),
              caption: mostly(fc.string()),
            },
            { requiredKeys: [] },
          ),
        ),
        style: value,
        onclick: value,
        children: fc.oneof(
          { maxDepth: 4, depthIdentifier: 'tree' },
          value,
          fc.array(tie('node'), { maxLength: 4, depthIdentifier: 'tree' }),
        ),
      },
      { requiredKeys: ['type', 'children', 'text'] },
    ),
  })).node;
  /** As the editor nests them, so that many runs are accepted. */
  const sound = fc.letrec((tie) => ({
    inline: fc.oneof(
      fc.record({
        type: fc.constant('text'),
        text: fc.oneof(fc.string({ unit: 'binary' }), value),
        format: mostly(fc.integer({ min: 0, max: 127 })),
      }),
      fc.record({
        type: fc.constant('link'),
        fields: fc.record({ url: fc.oneof(fc.webUrl(), value) }),
        children: fc.array(tie('inline'), { maxLength: 2 }),
      }),
    ),
    block: fc.oneof(
      fc.record({
        type: fc.constant('paragraph'),
        format: mostly(fc.constantFrom('', 'center')),
        children: fc.array(tie('inline'), { maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('upload'),
        relationTo: fc.constant('media'),
        value: fc.constantFrom(picture, document),
        fields: fc.record({ caption: mostly(fc.string({ unit: 'binary' })) }),
      }),
      fc.record({
        type: fc.constant('table'),
        children: fc.array(
          fc.record({
            type: fc.constant('tablerow'),
            children: fc.array(
              fc.record({
                type: fc.constant('tablecell'),
                headerState: mostly(fc.integer({ min: 0, max: 3 })),
                children: fc.array(tie('block'), { maxLength: 2 }),
              }),
              { maxLength: 3 },
            ),
          }),
          { maxLength: 3 },
        ),
      }),
    ),
  })).block;

  test.each<[string, fc.Arbitrary<unknown>, number]>([
    ['anything at all', anything, 0],
    ['what looks like the editor', sound, 100],
  ])('%s is either refused or harmless', (_, node, leastAccepted) => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (children) => {
        const result = publish({ root: { type: 'root', children } });
        if (!result.ok) return;
        accepted += 1;
        expect(dangersIn(result.value.html)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(leastAccepted);
  });
});

const harmless = /^(?:https?:\/\/|tel:|mailto:|\/(?!\/)|mt:(?:article|column|page|blob):)/;

/** What a browser could run, fetch from elsewhere or be restyled by. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  const open: DefaultTreeAdapterTypes.Node[] = [parseFragment(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes);
    if (!('attrs' in node)) continue;
    if (
      /^(?:script|style|iframe|object|embed|svg|math|form|template|base|meta|link)$/.test(
        node.tagName,
      )
    ) {
      found.push(node.tagName);
    }
    for (const { name, value } of node.attrs) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(name);
      if (name === 'href' && !harmless.test(value)) found.push(value);
      if (name === 'src' && !value.startsWith('/_m/')) found.push(value);
    }
  }
  return found;
}
