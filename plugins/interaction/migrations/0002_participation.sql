-- What the public says to drafts that are put out for comment. Sealed with the data key of the consultation.
create table interaction.comment (
  id           uuid        primary key,
  site         uuid        not null,
  consultation uuid        not null,
  -- The arrival it was made of: one comment for one arrival.
  arrival      uuid        not null unique,
  serial       integer     not null,
  sealed       bytea       not null,
  -- What became of it, and why; read by nobody yet where there is none.
  verdict      text        check (verdict in ('adopted', 'partly', 'rejected')),
  reason       text,
  -- How often it was sorted. Whoever sorts it claims the number they had read.
  revision     integer     not null default 0,
  tracking     jsonb       not null,
  received_at  timestamptz not null,
  unique (consultation, serial)
);
create index comment_unsorted on interaction.comment (consultation) where verdict is null;

-- What the public answers to surveys. Sealed with the data key of the survey.
create table interaction.answer (
  id          uuid        primary key,
  site        uuid        not null,
  survey      uuid        not null,
  -- The arrival it was made of.
  arrival     uuid        not null unique,
  sealed      bytea       not null,
  received_at timestamptz not null
);
create index answer_of_survey on interaction.answer (survey, id);
