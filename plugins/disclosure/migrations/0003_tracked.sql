-- A correction names the request it is about by the number its applicant was told.
create index request_by_number on disclosure.request ((tracking ->> 'number')) where tracking is not null;
