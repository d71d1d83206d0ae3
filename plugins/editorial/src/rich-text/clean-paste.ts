import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5';

/**
 * What Word, WPS and web pages put on the clipboard, as plain html that the editor takes for what it
 * is: lists that Word writes as paragraphs with marks become lists, headings start at the second level,
 * and what only says how things look on paper is left out. Words are never lost; numbers that the editor
 * could not count in (一、 （一） ① a.) stay in the text.
 */
export function cleanPaste(html: string): string {
  const body = bodyOf(parse(html));
  if (!body) return html;
  strip(body);
  levelHeadings(body);
  body.childNodes = withLists(body.childNodes, body);
  return serialize(body);
}

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (node: Element, name: string) =>
  node.attrs.find((one) => one.name === name)?.value ?? '';
const textOf = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

function bodyOf(node: Parent): Element | undefined {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'body') return child;
    const found = bodyOf(child);
    if (found) return found;
  }
  return undefined;
}

/** Never words: styles, scripts, and pictures that lie on the author's own disk. */
const dropped = new Set(['style', 'script', 'meta', 'link', 'title', 'xml', 'template', 'iframe']);
const keptAttributes = new Set(['href', 'src', 'alt', 'colspan', 'rowspan', 'start', 'scope']);
/** What the editor understands of styles, and what says nothing about paper. */
const keptStyles = /^(?:font-weight|font-style|text-decoration|vertical-align)$/;

function strip(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => {
    if (node.nodeName === '#comment') return false;
    if (!isElement(node)) return true;
    if (dropped.has(node.tagName)) return false;
    // `o:p`, `v:shape`, `w:sdt` and the like; their words, if any, stay.
    if (node.tagName.includes(':')) return textOf(node).trim() !== '';
    return node.tagName !== 'img' || /^(?:https?:|data:image\/)/i.test(attribute(node, 'src'));
  });
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text') {
      const text = node as DefaultTreeAdapterTypes.TextNode;
      text.value = text.value.replace(/\u00a0/g, ' ');
    }
    if (!isElement(node)) continue;
    const style = attribute(node, 'style');
    const list = /mso-list:\s*([^;]+)/.exec(style)?.[1]?.trim();
    const kept = keptStyle(node, style);
    node.attrs = [
      ...node.attrs.filter(({ name }) => keptAttributes.has(name)),
      ...(list ? [{ name: 'data-list', value: list }] : []),
      ...(kept ? [{ name: 'style', value: kept }] : []),
    ];
    strip(node);
  }
}

function keptStyle(node: Element, style: string): string {
  const rules = style.split(';').flatMap((rule) => {
    const [name = '', value = ''] = rule.split(':').map((part) => part.trim().toLowerCase());
    if (keptStyles.test(name)) return [`${name}:${value}`];
    const isPlaced = name === 'text-align' && /^(?:center|right)$/.test(value);
    return isPlaced ? [`${name}:${value}`] : [];
  });
  return node.tagName === 'table' ? '' : rules.join(';');
}

function levelHeadings(body: Element): void {
  const headings: Element[] = [];
  const open: Parent[] = [body];
  for (const parent of open) {
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue;
      if (/^h[1-6]$/.test(node.tagName)) headings.push(node);
      open.push(node);
    }
  }
  const used = [...new Set(headings.map(({ tagName }) => tagName))].sort();
  // What begins at the second level stays as it is.
  const highest = used[0] === 'h1' ? 0 : Number(used[0]?.slice(1) ?? 2) - 2;
  for (const node of headings) {
    const own = Number(node.tagName.slice(1));
    const level =
      highest === 0 && used[0] === 'h1' ? used.indexOf(node.tagName) + 2 : own - highest;
    node.tagName = `h${Math.min(4, Math.max(2, level))}`;
    node.nodeName = node.tagName;
  }
}

interface Item {
  level: number;
  isOrdered: boolean;
  nodes: Node[];
}

/** Paragraphs that are items of one list, put into it; everything else stays, inside and out. */
function withLists(nodes: Node[], parent: Parent): Node[] {
  const made: Node[] = [];
  let items: Item[] = [];
  const settle = () => {
    if (items.length > 0) made.push(listOf(items, parent));
    items = [];
  };
  for (const node of nodes) {
    if (node.nodeName === '#text' && textOf(node).trim() === '' && items.length > 0) continue;
    const item = isElement(node) ? itemOf(node) : undefined;
    if (item) {
      items.push(item);
      continue;
    }
    settle();
    if (isElement(node)) node.childNodes = withLists(node.childNodes, node);
    made.push(node);
  }
  settle();
  return made;
}

const counted = /^\d{1,3}[.．、)）]$/;
const bullet = /^[·•●○◦■□▪◆◇➢►✓§lnuØüvo\uf000-\uf0ff-]$/;

/** An item where Word says it is one and its mark is one the editor can make. */
function itemOf(node: Element): Item | undefined {
  if (!/^(?:p|div|li)$/.test(node.tagName)) return undefined;
  const list = attribute(node, 'data-list');
  if (!list || list === 'none') return undefined;
  const mark = takeMark(node, false);
  const isOrdered = counted.test(mark);
  if (!isOrdered && !bullet.test(mark)) return undefined;
  takeMark(node, true);
  return {
    level: Number(/level(\d)/.exec(list)?.[1] ?? 1),
    isOrdered,
    nodes: node.childNodes,
  };
}

/** The mark that Word wrote in front of an item, and where asked for takes it away. */
function takeMark(parent: Parent, remove: boolean): string {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    if (/^ignore$/i.test(attribute(node, 'data-list'))) {
      if (remove) parent.childNodes = parent.childNodes.filter((other) => other !== node);
      return textOf(node).trim();
    }
    const found = takeMark(node, remove);
    if (found) return found;
  }
  return '';
}

function listOf(items: Item[], parent: Parent): Element {
  const first = items[0] as Item;
  const list = made(first.isOrdered ? 'ol' : 'ul', parent);
  for (let at = 0; at < items.length; ) {
    const item = items[at] as Item;
    const li = made('li', list);
    li.childNodes = item.nodes;
    let end = at + 1;
    while (end < items.length && (items[end] as Item).level > item.level) end += 1;
    if (end > at + 1) li.childNodes.push(listOf(items.slice(at + 1, end), li));
    list.childNodes.push(li);
    at = end;
  }
  return list;
}

function made(tag: string, parent: Parent): Element {
  const element = defaultTreeAdapter.createElement(
    tag,
    'http://www.w3.org/1999/xhtml' as Element['namespaceURI'],
    [],
  );
  element.parentNode = parent;
  return element;
}
