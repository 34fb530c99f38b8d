\set n random(1, :learners)
\set s random(2, 2000000000)
begin;
select a.*, written.question_id, written.sequence, written.answer, written.certainty, written.given_at from attempt a left join lateral ((select distinct on (question_id) question_id, sequence, cast(answer as text) as answer, certainty, given_at from response where account_id = md5('account' || :n)::uuid and attempt_id = md5('exam3:' || :n)::uuid order by question_id, sequence desc) union all select question_id, 0, null, null, null from flag where account_id = md5('account' || :n)::uuid and attempt_id = md5('exam3:' || :n)::uuid) written on true where a.account_id = md5('account' || :n)::uuid and a.id = md5('exam3:' || :n)::uuid for share of a;
insert into response (account_id, attempt_id, question_id, sequence, answer, certainty, given_at) values (md5('account' || :n)::uuid, md5('exam3:' || :n)::uuid, 'e5', :s, '{"choice": ["a"]}', null, now()) on conflict do nothing;
rollback;
