-- Roles by themselves: each has an id, may end before its last day, and may be one of an administrator, who gives and ends the others
-- of an organisation.
alter table role_assignment
    drop constraint role_assignment_pkey,
    drop constraint role_assignment_kind_check,
    drop constraint role_assignment_check1,
    add column id       uuid primary key default gen_random_uuid(),
    add column ended_at timestamptz,
    add check (kind in ('school', 'body', 'admin-school', 'admin-body', 'kutsekoda', 'analyst', 'operator', 'assessor')),
    add check ((kind in ('school', 'body', 'admin-school', 'admin-body')) = (organisation <> ''));
create unique index role_assignment_once on role_assignment (person, kind, organisation, valid_from) where ended_at is null;
create index role_assignment_person on role_assignment (person);

-- Roles that somebody asks for; one at a time for each role.
create table role_request (
    id           uuid        primary key,
    person       uuid        not null,
    kind         text        not null,
    organisation text        not null,
    reason       uuid        not null,
    asked_at     timestamptz not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    answer       uuid
);
create unique index role_request_waits_once on role_request (person, kind, organisation) where state = 'WAITING';

-- A role that its holder gives to another for some days. It gives nothing unless it stands, and never more than the giver has.
create table delegation (
    id           uuid        primary key,
    giver        uuid        not null,
    delegate     uuid        not null check (delegate <> giver),
    kind         text        not null,
    organisation text        not null,
    valid_from   date        not null,
    valid_to     date        not null check (valid_to >= valid_from),
    state        text        not null check (state in ('WAITING', 'STANDS', 'REFUSED', 'WITHDRAWN')),
    reason       uuid        not null
);
create index delegation_delegate on delegation (delegate);

-- Organisations that are gone from a day on, and whose successor goes on with what they left open; empty for none.
create table closed_organisation (
    kind         text not null check (kind in ('school', 'body')),
    organisation text not null,
    closed_on    date not null,
    successor    text not null check (successor <> organisation),
    primary key (kind, organisation)
);

-- Who gave, ended, asked for, answered or passed on which role, when and why: the table only grows.
create table role_act (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    who          text        not null,
    act          text        not null,
    subject      uuid,
    person       uuid,
    other        uuid,
    kind         text        not null,
    organisation text        not null,
    valid_from   date,
    valid_to     date,
    note         uuid,
    note_hash    text,
    check ((note is null) = (note_hash is null))
);
create index role_act_subject on role_act (subject);
create index role_act_organisation on role_act (kind, organisation, id);
create trigger role_act_is_append_only before update or delete or truncate on role_act
  for each statement execute function refuse_change();

grant select, insert, update on role_request, delegation to ${app};
grant select, insert on closed_organisation, role_act to ${app};
