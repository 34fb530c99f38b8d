-- Fills an empty database with :learners learners of chapter 3, 50 responses each: what the pages below read and write.
-- Ids are hashes of a learner's number, so that a benchmark can ask for anybody. Rows are inserted in the order of time,
-- not of learners, so that a learner's rows lie as far apart as they would after a term.

insert into account (id, name, email, created_at)
select md5('account' || n)::uuid, 'Learner ' || n, 'learner' || n || '@example.org', now() from generate_series(1, :learners) n;

insert into sign_in (account_id, id, token_hash, started_at, seen_on, expires_at)
select md5('account' || n)::uuid, md5('sign-in' || n)::uuid, sha256(('token' || n)::bytea), now(), current_date, now() + interval '90 days'
from generate_series(1, :learners) n;

insert into account_role select md5('account' || n)::uuid, 'student' from generate_series(1, :learners) n;

insert into quiz_version
select md5(quiz || version) || md5(version || quiz), quiz, '{}', now() - version * interval '30 days'
from unnest(array['exam', 'lesson1', 'lesson2', 'lesson3', 'lesson4']) quiz, generate_series(1, 3) version;

-- Three attempts at the exam, the third still open; a practice attempt in each of four lessons.
insert into attempt (account_id, id, quiz_id, version, paper, practice, started_at, submitted_at, points, max_points)
select md5('account' || n)::uuid, md5('exam' || k || ':' || n)::uuid, 'exam', md5('exam1') || md5('1exam'),
    (select jsonb_agg(jsonb_build_object('question', 'e' || (k + q * 2), 'draw', jsonb_build_object('order', array['a', 'b', 'c', 'd']))) from generate_series(1, 10) q),
    false, now() - (4 - k) * interval '7 days', case when k < 3 then now() - (4 - k) * interval '7 days' + interval '20 minutes' end,
    case when k < 3 then 6 + k end, case when k < 3 then 10 end
from generate_series(1, 3) k, generate_series(1, :learners) n order by k, md5('x' || n);

insert into attempt (account_id, id, quiz_id, version, paper, practice, started_at)
select md5('account' || n)::uuid, md5('practice' || k || ':' || n)::uuid, 'lesson' || k, md5('lesson' || k || '1') || md5('1lesson' || k),
    (select jsonb_agg(jsonb_build_object('question', 'q' || q, 'draw', jsonb_build_object('order', array['a', 'b', 'c', 'd']))) from generate_series(1, 6) q),
    true, now() - (5 - k) * interval '8 days'
from generate_series(1, 4) k, generate_series(1, :learners) n order by k, md5('y' || n);

insert into response (account_id, attempt_id, question_id, sequence, answer, given_at)
select md5('account' || n)::uuid, md5('exam' || k || ':' || n)::uuid, 'e' || (k + q * 2), 1, jsonb_build_object('choice', array[chr(97 + (n + q) % 4)]), now() - (4 - k) * interval '7 days'
from generate_series(1, 3) k, generate_series(1, 10) q, generate_series(1, :learners) n order by k, md5('x' || n), q;

insert into response (account_id, attempt_id, question_id, sequence, answer, given_at)
select md5('account' || n)::uuid, md5('practice' || k || ':' || n)::uuid, 'q' || q, 1, jsonb_build_object('choice', array[chr(97 + (n + q) % 4)]), now() - (5 - k) * interval '8 days'
from generate_series(1, 4) k, generate_series(1, 5) q, generate_series(1, :learners) n order by k, q, md5('y' || n);

insert into lesson_reading (account_id, lesson, block, furthest, blocks, first_read_at, last_read_at, finished_at)
select md5('account' || n)::uuid, 'lesson' || k, 19, 19, 20, now() - (5 - k) * interval '8 days', now() - (5 - k) * interval '8 days', now()
from generate_series(1, 4) k, generate_series(1, :learners) n order by k, md5('z' || n);

insert into mastery (account_id, quiz_id, question_id, objective, fraction, times, answered_at)
select account_id, quiz_id, question_id, '3.' || (1 + hashtext(question_id)::bigint + 2147483648) % 12, (hashtext(question_id) & 1), count(*), max(given_at)
from response join attempt using (account_id) where attempt.id = response.attempt_id
group by account_id, quiz_id, question_id order by max(given_at), md5(account_id::text);

insert into question_count
select quiz_id, version, question_id, count(*), count(*) * 0.6 from response join attempt using (account_id)
where attempt.id = response.attempt_id group by 1, 2, 3;

insert into choice_count
select quiz_id, version, question_id, 'choice', answer -> 'choice' ->> 0, count(*) from response join attempt using (account_id)
where attempt.id = response.attempt_id group by 1, 2, 3, 4, 5;

insert into attempt_count
select quiz_id, version, count(*), count(submitted_at), coalesce(sum(points / max_points), 0) from attempt where not practice group by 1, 2;

insert into problem_report (account_id, id, about, language, problem, reported_at, resolved_at)
select md5('account' || n)::uuid, md5('report' || n)::uuid, 'lesson/ffn-memory/0', 'en', 'A slip', now() - n * interval '1 minute', case when n > 50 then now() - n * interval '1 minute' end
from generate_series(1, :learners, 4) n;

vacuum analyze;
