-- People, how they prove who they are, and where they are signed in.
-- Everything kept about a person carries account_id, first in its primary key: it can be partitioned by learner, and
-- erased whole.

create table account (
    id uuid primary key,
    name text,
    email text,
    created_at timestamptz not null,
    locked_at timestamptz
);
comment on table account is 'A person, or a guest, who has neither name nor email';
create unique index account_email on account (lower(email)) where email is not null;
create index account_guest on account (created_at) where email is null;

create table account_role (
    account_id uuid not null references account on delete cascade,
    role text not null check (role in ('student', 'instructor', 'administrator')),
    primary key (account_id, role)
);

create table password (
    account_id uuid primary key references account on delete cascade,
    hash text not null,
    changed_at timestamptz not null
);

create table sign_in (
    account_id uuid not null references account on delete cascade,
    id uuid not null,
    token_hash bytea not null unique,
    device text,
    started_at timestamptz not null,
    seen_on date not null,
    expires_at timestamptz not null,
    guest_id uuid references account on delete set null,
    primary key (account_id, id)
);
comment on column sign_in.guest_id is 'The guest who had used this device, until its person has said whether that was them';
create index sign_in_guest on sign_in (guest_id) where guest_id is not null;
comment on column sign_in.token_hash is 'SHA-256 of the cookie''s 256 random bits';
create index sign_in_expiry on sign_in (expires_at);

create table recovery_code (
    account_id uuid not null references account on delete cascade,
    hash bytea not null,
    used_at timestamptz,
    primary key (account_id, hash)
);

create table reset_link (
    account_id uuid not null references account on delete cascade,
    token_hash bytea not null unique,
    issued_by uuid,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    primary key (account_id, token_hash)
);

create table failed_sign_in (
    subject bytea not null,
    failed_at timestamptz not null,
    id uuid not null,
    primary key (subject, failed_at, id)
);
comment on table failed_sign_in is 'Subject: SHA-256 of a lower-case email or of a network address. Kept an hour.';

create table first_administrator (
    one boolean primary key default true check (one),
    used_at timestamptz not null
);
comment on table first_administrator is 'A row here means that the first administrator''s link has been used';

create table first_administrator_link (
    token_hash bytea primary key,
    issued_at timestamptz not null
);
comment on table first_administrator_link is 'Each start of each node prints a link of its own; all end when one is used';
