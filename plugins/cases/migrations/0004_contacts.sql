-- By what address of mail applicants find their cases: a keyed hash of each that they gave. Erased with the case.
create table cases.contact (
  case_id uuid  not null references cases.data_key (case_id) on delete cascade,
  -- Under which key of CASE_KEYS.
  key_id  text  not null,
  address bytea not null check (length(address) = 32),
  primary key (case_id, address)
);
create index contact_by_address on cases.contact (address);
