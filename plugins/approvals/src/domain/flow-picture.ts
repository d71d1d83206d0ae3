import type { Condition } from './condition.ts';
import { end, type FlowDefinition, type Next } from './definition.ts';

/** Where a flow begins, in its picture. */
export const start = 'start';

/** A step in the picture: `layer` counts from where the flow begins, `row` within a layer, both from 0. */
export interface PictureNode {
  id: string;
  layer: number;
  row: number;
}

/** A way from one to the next. */
interface PictureEdge {
  from: string;
  to: string;
  when?: Condition;
  /** The way of what is urgent. */
  urgent?: true;
}

/** A flow as it is drawn: from left to right, every way leading on by at least one layer where it can. */
export interface FlowPicture {
  nodes: PictureNode[];
  edges: PictureEdge[];
  layers: number;
  rows: number;
}

/** Lays out a flow, also one that is not finished: ways that lead nowhere are left out, circles are cut. */
export function pictureOf(definition: FlowDefinition): FlowPicture {
  const known = new Set([...definition.steps.map(({ id }) => id), end]);
  const edges = waysOf(definition).filter(({ to }) => known.has(to));
  const layer = layersOf(edges);
  const others = definition.steps.map(({ id }) => layer.get(id) ?? 1);
  layer.set(end, Math.max(0, ...others) + 1);
  const ids = [start, ...definition.steps.map(({ id }) => id), end];
  const nodes = rowsOf(ids, layer, edges);
  return {
    nodes,
    edges,
    layers: Math.max(...nodes.map((node) => node.layer)) + 1,
    rows: Math.max(...nodes.map((node) => node.row)) + 1,
  };
}

function waysOf({ start: first, urgentStart = [], steps }: FlowDefinition): PictureEdge[] {
  const ways = (from: string, next: Next[], more: object = {}) =>
    next.map(({ to, when }): PictureEdge => ({ from, to, ...(when && { when }), ...more }));
  return [
    ...ways(start, first),
    ...ways(start, urgentStart, { urgent: true }),
    ...steps.flatMap(({ id, next }) => ways(id, next)),
  ];
}

/** As far from the beginning as the longest way there. What no way leads to is not among them. */
function layersOf(edges: PictureEdge[]): Map<string, number> {
  const layer = new Map<string, number>();
  const visit = (id: string, depth: number, path: Set<string>): void => {
    if (path.has(id) || (layer.get(id) ?? -1) >= depth) return;
    layer.set(id, depth);
    const further = new Set([...path, id]);
    for (const { from, to } of edges) if (from === id) visit(to, depth + 1, further);
  };
  visit(start, 0, new Set());
  return layer;
}

/** Within a layer each stands as near as can be to where its ways come from. */
function rowsOf(ids: string[], layer: Map<string, number>, edges: PictureEdge[]): PictureNode[] {
  const placed = new Map<string, PictureNode>();
  const layers = Math.max(...layer.values()) + 1;
  for (let n = 0; n < layers; n++) {
    const here = ids.filter((id) => (layer.get(id) ?? 1) === n);
    const wanted = (id: string): number => {
      const rows = edges.flatMap(({ from, to }) =>
        to === id ? (placed.get(from)?.row ?? []) : [],
      );
      return rows.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...rows);
    };
    const inOrder = here
      .map((id, index) => ({ id, index, row: wanted(id) }))
      .sort((a, b) => a.row - b.row || a.index - b.index);
    for (const [row, { id }] of inOrder.entries()) placed.set(id, { id, layer: n, row });
  }
  return ids.flatMap((id) => placed.get(id) ?? []);
}
