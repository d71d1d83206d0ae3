import type { SiteRole } from './roles.ts';
import { subtreeOf, type TreeNode } from './site-tree.ts';

/** One membership: roles at a site, or at a site and all below it. */
export interface Grant {
  site: string;
  roles: SiteRole[];
  subtree: boolean;
}

/** Which roles are held where, with subtrees spelled out. */
export function rolesBySite(grants: Grant[], tree: TreeNode[]): Map<string, Set<SiteRole>> {
  const held = new Map<string, Set<SiteRole>>();
  for (const { site, roles, subtree } of grants) {
    for (const id of subtree ? subtreeOf(tree, site) : [site]) {
      const at = held.get(id) ?? new Set();
      for (const role of roles) at.add(role);
      held.set(id, at);
    }
  }
  return held;
}
