export { askedFor, Frame, foundOrNot, type Screen, whoAsks } from './Frame.tsx';
