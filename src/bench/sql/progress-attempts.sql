\set n random(1, :learners)
select account_id, id, deadline, max_points, cast(paper as text), points, practice, quiz_id, started_at, submitted_at, version from attempt where account_id = md5('account' || :n)::uuid and not practice order by started_at desc;
