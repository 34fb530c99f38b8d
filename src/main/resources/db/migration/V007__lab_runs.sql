-- Runs of labs that take longer than a page waits. Nobody's in particular: whoever asks for the same gets the same.

create table lab_run (
    id text primary key,
    lab text not null,
    settings jsonb not null,
    asked_at timestamptz not null,
    polled_at timestamptz not null,
    node uuid,
    lease_until timestamptz,
    progress double precision not null default 0,
    finished_at timestamptz,
    measures jsonb
);
comment on column lab_run.id is 'SHA-256 of the lab, its models and the settings';
comment on column lab_run.polled_at is 'When a page last asked for it; ten seconds later nobody wants it any more';
comment on column lab_run.measures is 'What came of it; null in a finished run that took too long';
create index lab_run_open on lab_run (asked_at) where finished_at is null;
create index lab_run_finished on lab_run (finished_at) where finished_at is not null;
