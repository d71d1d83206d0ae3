type Json = Record<string, unknown>;

/** What documents of one site become in another. */
export interface Moved {
  /** Ids of files, old to new. */
  files: ReadonlyMap<string, string>;
  /** Whole addresses of public documents, by `article:<id>` and the like. */
  addresses: ReadonlyMap<string, string>;
}

/**
 * A rich text as another site may keep it: its files are those of that site, and its links to
 * documents lead to their addresses. A link whose target is not public, and a file that did not come
 * along, leave their words.
 */
export function movedBody(body: unknown, moved: Moved): unknown {
  if (!isObject(body)) return body;
  return { ...body, root: isObject(body.root) ? withChildren(body.root, moved) : body.root };
}

/** Ids of the files in a rich text. */
export function filesIn(body: unknown): string[] {
  if (Array.isArray(body)) return body.flatMap(filesIn);
  if (!isObject(body)) return [];
  const own = body.type === 'upload' ? [idOf(body.value)].flatMap((id) => id ?? []) : [];
  return [...own, ...filesIn(body.root ?? []), ...filesIn(body.children ?? [])];
}

/** Documents that a rich text links to, as `article:<id>` and the like. */
export function documentsIn(body: unknown): `${'article' | 'page' | 'column'}:${string}`[] {
  if (Array.isArray(body)) return body.flatMap(documentsIn);
  if (!isObject(body)) return [];
  const key = linkedBy(body);
  return [
    ...(key ? [key] : []),
    ...documentsIn(body.root ?? []),
    ...documentsIn(body.children ?? []),
  ];
}

function linkedBy({
  type,
  fields,
}: Json): `${'article' | 'page' | 'column'}:${string}` | undefined {
  if (type !== 'link' || !isObject(fields) || fields.linkType !== 'internal') return undefined;
  const { relationTo, value } = isObject(fields.doc) ? fields.doc : {};
  const kind = kinds[String(relationTo)];
  return kind && `${kind}:${idOf(value)}`;
}

const kinds: Record<string, 'article' | 'page' | 'column'> = {
  articles: 'article',
  pages: 'page',
  columns: 'column',
};

function withChildren(node: Json, moved: Moved): Json {
  if (!Array.isArray(node.children)) return node;
  return {
    ...node,
    children: node.children.flatMap((child) => (isObject(child) ? movedNode(child, moved) : [])),
  };
}

function movedNode(node: Json, moved: Moved): Json[] {
  if (node.type === 'upload') {
    const file = moved.files.get(idOf(node.value) ?? '');
    return file ? [{ ...node, value: file }] : [];
  }
  const own = withChildren(node, moved);
  const fields = isObject(node.fields) ? node.fields : undefined;
  if (node.type !== 'link' || fields?.linkType !== 'internal') return [own];
  const address = moved.addresses.get(linkedBy(node) ?? '');
  if (!address) return own.children as Json[];
  const { doc: _, ...others } = fields;
  return [{ ...own, fields: { ...others, linkType: 'custom', url: address } }];
}

function idOf(value: unknown): string | undefined {
  if (isObject(value)) return idOf(value.id);
  return typeof value === 'string' ? value : undefined;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
