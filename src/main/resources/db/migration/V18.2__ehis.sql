-- What EHIS said last of a school's learners; who they are stands with people.
create table ehis_snapshot (
    school   text        primary key,
    taken_at timestamptz not null,
    unused   integer     not null           -- rows of the answer that say of nobody who they are
);
create table ehis_learner (
    school      text    not null references ehis_snapshot,
    curriculum  text    not null,
    person      uuid    not null,
    ordinal     integer not null,
    course      integer not null,
    started     date,
    planned_end date,
    leaves      text    not null,           -- first/last day, joined by spaces
    funding     text    not null,
    has_code    boolean not null,
    primary key (school, curriculum, person)
);

-- What each synchronisation changed.
create table ehis_sync (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    summary  text        not null
);

grant select, insert, update on ehis_snapshot to ${app};
grant select, insert, delete on ehis_learner to ${app};
grant select, insert on ehis_sync to ${app};
