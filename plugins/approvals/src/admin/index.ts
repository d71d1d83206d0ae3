export { CalendarNotice } from './CalendarNotice.tsx';
export { ColleagueField } from './ColleagueField.tsx';
export { FlowEditor } from './FlowEditor.tsx';
export { Inbox } from './Inbox.tsx';
export { InboxItem } from './InboxItem.tsx';
export { InboxLink } from './InboxLink.tsx';
export { ReviewPanel } from './ReviewPanel.tsx';
