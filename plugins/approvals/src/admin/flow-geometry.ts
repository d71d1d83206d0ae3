import type { PictureNode } from '../domain/flow-picture.ts';

/** Of a step in a drawing, in pixels. */
export const box = { width: 150, height: 52 };

type Place = Pick<PictureNode, 'layer' | 'row'>;

/** Where the upper left corner of a step is drawn, from left to right with room for words on the ways. */
export const placeAcross = ({ layer, row }: Place) => ({
  x: layer * (box.width + 104),
  y: row * (box.height + 34),
});

/** The same from top to bottom, for a narrow column. */
export const placeDown = ({ layer, row }: Place) => ({
  x: row * (box.width + 24),
  y: layer * (box.height + 30),
});

/**
 * Whether a way passes steps that stand between its ends in the same row: it is drawn around them.
 */
export const goesAround = (from: Place, to: Place): boolean =>
  from.row === to.row && to.layer - from.layer > 1;
