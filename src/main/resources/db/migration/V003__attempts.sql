-- What learners answered. Responses are only ever added; marks are derived from them and the version.

create table attempt (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    quiz_id text not null,
    version text not null references quiz_version,
    paper jsonb not null,
    practice boolean not null,
    started_at timestamptz not null,
    deadline timestamptz,
    submitted_at timestamptz,
    points double precision,
    max_points integer,
    primary key (account_id, id)
);
comment on column attempt.paper is 'The questions drawn, the order of their options, their numbers: never only a seed';
comment on column attempt.practice is 'Of the questions within a lesson: answered at once, as often as one likes, never handed in';
comment on column attempt.points is 'Derived when it was handed in; kept so that a list of attempts need not mark them all again';
create unique index attempt_open on attempt (account_id, quiz_id) where submitted_at is null and not practice;
create unique index attempt_practice on attempt (account_id, quiz_id, version) where practice;
create index attempt_of_quiz on attempt (quiz_id, submitted_at) where not practice;

create table response (
    account_id uuid not null,
    attempt_id uuid not null,
    question_id text not null,
    sequence integer not null check (sequence > 0),
    answer jsonb not null,
    certainty smallint check (certainty between 1 and 3),
    given_at timestamptz not null,
    primary key (account_id, attempt_id, question_id, sequence),
    foreign key (account_id, attempt_id) references attempt on update cascade on delete cascade
);

create table flag (
    account_id uuid not null,
    attempt_id uuid not null,
    question_id text not null,
    primary key (account_id, attempt_id, question_id),
    foreign key (account_id, attempt_id) references attempt on update cascade on delete cascade
);

create table extra_time (
    account_id uuid not null references account on delete cascade,
    quiz_id text not null,
    minutes integer not null check (minutes > 0),
    primary key (account_id, quiz_id)
);
comment on table extra_time is 'Minutes that a learner has in addition to a quiz''s time limit';

-- Counts without a person. They stay when an account is erased, and are what instructors look at.

create table question_count (
    quiz_id text not null,
    version text not null,
    question_id text not null,
    answers bigint not null,
    points double precision not null,
    primary key (quiz_id, version, question_id)
);
comment on table question_count is 'First answers in lessons, handed-in answers in quizzes; points: the sum of their marks';

create table choice_count (
    quiz_id text not null,
    version text not null,
    question_id text not null,
    field text not null,
    choice text not null,
    n bigint not null,
    primary key (quiz_id, version, question_id, field, choice)
);
comment on table choice_count is 'How often each option was chosen; never what somebody typed';
