-- Attempts at what a rule forbids for good: who tried, in which role, when, at which exam, against which rule. Nothing of what was
-- tried stays, and nothing of it is here; the table only grows.

create table refused_attempt (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    exam         uuid        not null,
    who          text        not null,
    role         text        not null,
    organisation text        not null,
    activity     text        not null,
    rule         text        not null,
    command      uuid        unique
);
create index refused_attempt_exam on refused_attempt (exam, id);

create trigger refused_attempt_is_append_only before update or delete or truncate on refused_attempt
  for each statement execute function refuse_change();

grant select, insert on refused_attempt to ${app};
