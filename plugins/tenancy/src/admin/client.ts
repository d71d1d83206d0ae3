export { FaultNote } from './FaultNote.tsx';
export { moment } from './moment.ts';
export { type Fault, useAct } from './use-act.ts';
export { useIsLive } from './use-is-live.ts';
