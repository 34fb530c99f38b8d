select id, about, language, problem, reported_at, resolved_at from problem_report where resolved_at is null order by reported_at desc limit 100;
