-- Every version of a quiz that anyone may have been given: an attempt is marked by the version that it was drawn from,
-- whatever the files say by then.

create table quiz_version (
    sha256 text primary key,
    quiz_id text not null,
    body jsonb not null,
    stored_at timestamptz not null
);
comment on column quiz_version.sha256 is 'Of the canonical text that body was made from';
create index quiz_version_quiz on quiz_version (quiz_id, stored_at);
