export { moment } from '../domain/moment.ts';
export { FaultNote } from './FaultNote.tsx';
export { FirstRender } from './FirstRender.tsx';
export { TemplateChoice } from './TemplateChoice.tsx';
export { type Fault, useAct } from './use-act.ts';
export { useIsLive } from './use-is-live.ts';
