import type { Painting } from './brush.ts';
import type { Light } from './light.ts';

/** Paints a whole sheet: sky, ground and what stands on it, in a light. */
export type Scene = (p: Painting, light: Light) => void;
