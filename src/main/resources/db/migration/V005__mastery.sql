-- The newest mark of each question that a learner has answered: what the state of an objective is computed from.

create table mastery (
    account_id uuid not null references account on delete cascade,
    quiz_id text not null,
    question_id text not null,
    objective text not null,
    fraction double precision not null check (fraction between 0 and 1),
    times integer not null check (times > 0),
    answered_at timestamptz not null,
    -- every page of a learner reads all of their rows: from the index alone
    primary key (account_id, quiz_id, question_id) include (objective, fraction, times, answered_at)
);
comment on column mastery.objective is 'The one that the question tested when it was answered last';
comment on column mastery.fraction is 'Of the newest answer: who has learned it since is not held to the first try';
comment on column mastery.times is 'How many answers there were';
