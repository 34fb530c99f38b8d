\set n random(1, :learners)
select s.account_id, s.id, s.seen_on, a.name, a.email is not null, (select string_agg(r.role, ',') from account_role r where r.account_id = s.account_id) from sign_in s join account a on a.id = s.account_id where s.token_hash = sha256(('token' || :n)::bytea) and s.expires_at > now() and a.locked_at is null;
