\set n random(1, :learners)
begin;
insert into mastery as old (account_id, quiz_id, question_id, objective, fraction, times, answered_at) values (md5('account' || :n)::uuid, 'exam', 'e5', '3.5', 1, 1, now()) on conflict (account_id, quiz_id, question_id) do update set objective = excluded.objective, fraction = case when excluded.answered_at < old.answered_at then old.fraction else excluded.fraction end, times = old.times + 1, answered_at = greatest(old.answered_at, excluded.answered_at);
rollback;
