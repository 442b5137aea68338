-- The only tables with names, personal codes and free text about a person: all of it sealed (AES-256-GCM) with a key per person,
-- which is itself wrapped by a key that is never in the database. The index is a keyed hash (HMAC-SHA-256): of the personal code
-- or, for who has none, of name, birth date and source.

create table person (
    id             uuid        primary key,
    identity_index bytea       not null unique,
    official       boolean     not null default false,
    wrapped_key    bytea       not null,
    sealed         bytea       not null,
    created_at     timestamptz not null
);

-- A note about a person is sealed with that person's key, any other with its own.
create table note (
    id          uuid        primary key,
    person      uuid        references person,
    wrapped_key bytea,
    sealed      bytea       not null,
    created_at  timestamptz not null,
    check (num_nonnulls(person, wrapped_key) = 1)
);

-- Who looked at whose data and what for: written in the transaction that reads, never changed.
create table person_read (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    actor        text        not null,
    role         text        not null,
    organisation text        not null,
    subject      uuid        references person,
    note         uuid        references note,
    purpose      text        not null,
    exam         uuid,
    channel      text        not null,
    check (num_nonnulls(subject, note) >= 1)
);
create index person_read_subject on person_read (subject, at);

-- Proves that the key file belongs to this database.
create table people_key (
    only_one    boolean primary key default true check (only_one),
    fingerprint bytea   not null
);

grant select, insert, update on person to ${app};
grant select, insert on note, person_read, people_key to ${app};
