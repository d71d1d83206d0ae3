export { CalendarNotice } from './CalendarNotice.tsx';
