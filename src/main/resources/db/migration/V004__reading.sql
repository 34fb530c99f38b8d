-- How far each learner has come in each lesson.

create table lesson_reading (
    account_id uuid not null references account on delete cascade,
    lesson text not null,
    block integer not null check (block >= 0),
    furthest integer not null check (furthest >= block),
    blocks integer not null check (blocks > 0),
    first_read_at timestamptz not null,
    last_read_at timestamptz not null,
    finished_at timestamptz,
    -- every page of a learner reads all of their rows: from the index alone
    primary key (account_id, lesson) include (block, furthest, blocks, last_read_at, finished_at)
);
comment on column lesson_reading.block is 'Where the learner was last, counted from 0: where to go on';
comment on column lesson_reading.blocks is 'How many the lesson had then; finished means that the last of them has been reached';
