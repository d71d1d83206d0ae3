export { WriteAbout } from '../catalogue/admin/WriteAbout.tsx';
export { AnnualReport } from '../requests/admin/AnnualReport.tsx';
export { NewRequest } from '../requests/admin/NewRequest.tsx';
export { Request } from '../requests/admin/Request.tsx';
export { Requests } from '../requests/admin/Requests.tsx';
export { RequestsLink } from '../requests/admin/RequestsLink.tsx';
export { RequestsPressing } from '../requests/admin/RequestsPressing.tsx';
