\set n random(1, :learners)
select id, paper from attempt where account_id = md5('account' || :n)::uuid and quiz_id = 'lesson3' and version = md5('lesson31') || md5('1lesson3') and practice;
