export { Case } from './Case.tsx';
export { Cases } from './Cases.tsx';
export { CasesLink } from './CasesLink.tsx';
export { CasesPressing } from './CasesPressing.tsx';
export { Counter } from './Counter.tsx';
export { CounterForm } from './CounterForm.tsx';
export { Figures } from './Figures.tsx';
export { PersonData } from './PersonData.tsx';
