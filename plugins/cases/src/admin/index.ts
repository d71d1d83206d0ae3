export { Case } from './Case.tsx';
export { Cases } from './Cases.tsx';
export { CasesLink } from './CasesLink.tsx';
export { CasesPressing } from './CasesPressing.tsx';
