-- What instructors see: how attempts at a quiz went, and what readers report.

-- Without a person, like question_count: it stays when an account is erased, and costs the same after a million attempts.
create table attempt_count (
    quiz_id text not null,
    version text not null,
    begun bigint not null,
    handed_in bigint not null,
    points double precision not null,
    primary key (quiz_id, version)
);
comment on column attempt_count.points is 'The sum of the scores handed in, each from 0 to 1';

insert into attempt_count
select quiz_id, version, count(*), count(submitted_at), coalesce(sum(points / nullif(max_points, 0)), 0)
from attempt where not practice group by quiz_id, version;

create table problem_report (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    about text not null,
    language text not null,
    problem text not null,
    reported_at timestamptz not null,
    resolved_at timestamptz,
    primary key (account_id, id)
);
comment on column problem_report.about is '<version of a quiz>/<question> or lesson/<slug>/<block>';
create index problem_report_open on problem_report (reported_at) where resolved_at is null;
create index problem_report_resolved on problem_report (resolved_at) where resolved_at is not null;
create index problem_report_id on problem_report (id);
