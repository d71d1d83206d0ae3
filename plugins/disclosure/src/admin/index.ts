export { NewRequest } from '../requests/admin/NewRequest.tsx';
export { Request } from '../requests/admin/Request.tsx';
export { Requests } from '../requests/admin/Requests.tsx';
export { RequestsLink } from '../requests/admin/RequestsLink.tsx';
