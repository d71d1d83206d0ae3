export { RatingsLink } from './RatingsLink.tsx';
export { Ticket } from './Ticket.tsx';
export { Tickets } from './Tickets.tsx';
export { TicketsPressing } from './TicketsPressing.tsx';
