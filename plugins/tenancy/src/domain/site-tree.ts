export interface TreeNode {
  id: string;
  parent?: string | null;
}

/** A site and everything below it. A loop in the tree ends the walk, not the process. */
export function subtreeOf(tree: TreeNode[], root: string): string[] {
  const children = Map.groupBy(
    tree.filter((node) => node.parent),
    (node) => node.parent as string,
  );
  const found = new Set([root]);
  for (const id of found) {
    for (const child of children.get(id) ?? []) found.add(child.id);
  }
  return [...found];
}

/** Whether `site` may hang below `parent`: not below itself, nor below one of its own. */
export function mayHangBelow(tree: TreeNode[], site: string, parent: string): boolean {
  return !subtreeOf(tree, site).includes(parent);
}
