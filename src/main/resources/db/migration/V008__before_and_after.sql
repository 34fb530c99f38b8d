alter table attempt add column occasion text check (occasion in ('before', 'after'));
comment on column attempt.occasion is 'Of the two parallel forms only: whether it was sat before the course or after it';
create index attempt_occasion on attempt (account_id, occasion) include (quiz_id, started_at, submitted_at, points, max_points)
    where occasion is not null;
