export { moment } from '../domain/moment.ts';
export { type ActField, Acts, type Choice, type OfferedAct } from './Acts.tsx';
export { FaultNote } from './FaultNote.tsx';
export { FirstRender } from './FirstRender.tsx';
export { randomKey } from './random-key.ts';
export { TemplateChoice } from './TemplateChoice.tsx';
export { type Fault, useAct } from './use-act.ts';
export { useIsLive } from './use-is-live.ts';
