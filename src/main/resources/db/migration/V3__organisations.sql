-- Reference data. Filled by the repeatable import only, never by a migration.

create table classifier (
    kind text not null,
    code text not null,
    name text not null,
    primary key (kind, code)
);

create table school (
    code          text primary key,
    registry_code text not null,
    name          text not null unique
);

create table standard (
    id                      integer primary key,
    name                    text    not null,
    name_en                 text    not null,
    level                   integer not null check (level between 1 and 8),
    version                 integer not null,
    valid_from              date    not null,
    valid_to                date    not null check (valid_to >= valid_from),
    graduates_until         date             check (graduates_until >= valid_to),
    transition_order        text    not null,
    curriculum_group        text    not null,
    specialisation_required boolean not null
);

-- What a standard consists of; ids are the register's row ids.
create table standard_part (
    standard integer not null references standard,
    kind     text    not null check (kind in ('SPECIALISATION', 'PART_QUALIFICATION', 'MANDATORY', 'ELECTIVE', 'UNSPECIFIED')),
    id       integer not null,
    ordinal  integer not null,
    name     text    not null,
    primary key (standard, kind, id)
);

create table curriculum (
    code           text    primary key,
    name           text    not null,
    school         text    not null references school,
    study_level    text    not null,
    nominal_months integer not null check (nominal_months > 0),
    registered     date    not null,
    status         text    not null
);

create table curriculum_standard (
    curriculum text    not null references curriculum,
    standard   integer not null references standard,
    ordinal    integer not null,
    primary key (curriculum, standard)
);

create table awarding_body (
    code                   text    primary key,
    name                   text    not null unique,
    competition            boolean not null,
    school                 text    references school,
    right_from             date    not null,
    right_to               date    check (right_to >= right_from),
    may_hide_personal_data boolean not null
);

create table awarding_body_standard (
    awarding_body text    not null references awarding_body,
    standard      integer not null references standard,
    primary key (awarding_body, standard)
);

create table awarding_body_language (
    awarding_body text not null references awarding_body,
    language      text not null,
    primary key (awarding_body, language)
);

-- Roles: 1 chair, 2 deputy chair, 3 member. Who is no longer in the register's answer ends, but stays.
create table commission_member (
    id            integer primary key,
    awarding_body text    not null references awarding_body,
    commission    text    not null,
    person        uuid    not null,
    role          integer not null check (role between 1 and 3),
    valid_from    date    not null,
    valid_to      date    check (valid_to >= valid_from),
    origin        text    not null check (origin in ('REGISTER', 'LOCAL'))
);
create index commission_member_person on commission_member (person);

create table role_assignment (
    person       uuid not null,
    kind         text not null check (kind in ('school', 'body', 'kutsekoda', 'analyst', 'operator', 'assessor')),
    organisation text not null,
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    primary key (person, kind, organisation, valid_from),
    check ((kind in ('school', 'body')) = (organisation <> ''))
);
create index role_assignment_group on role_assignment (kind, organisation);

grant select, insert, update on
    classifier, school, standard, curriculum, awarding_body, commission_member, role_assignment to ${app};
grant select, insert, update, delete on
    standard_part, curriculum_standard, awarding_body_standard, awarding_body_language to ${app};
