/** What forms are, and what was answered to them. Checks nothing: see `@mingtang/forms/check`. */
export {
  type Answer,
  agreed,
  chosenOf,
  isRows,
  isSentAnswers,
  isValues,
  type Row,
  type RowAnswer,
  type SentAnswers,
  sentOf,
  textOf,
  type Values,
} from './answers.ts';
export { isAsked, isFieldAsked, pagesAsked } from './asked.ts';
export { fieldsIn, holds } from './conditions.ts';
export { controlNames, controls } from './controls.ts';
export { dayAt, dayInChina } from './days.ts';
export { chainOf, type Divisions } from './divisions.ts';
export { type FileFaultCode, type FormFault, type FormFaultCode, NotOfForm } from './fault.ts';
export { type Asking, fieldAt, fieldsOf, fieldsOfPage, pageOfPath } from './fields.ts';
export { type Shown, shownAnswer } from './shown.ts';
