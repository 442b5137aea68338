-- What standards and their parts were called before: the certificate register may show an older entry by it. Kept by the database, whoever changes a name.
create table former_name (
    standard integer not null,
    kind     text    not null,              -- STANDARD, or what kind of part
    id       integer not null,              -- of the part; of the standard itself its own
    name     text    not null,
    primary key (standard, kind, id, name)
);

create function keep_former_standard_name() returns trigger language plpgsql as $$
begin
  insert into former_name values (old.id, 'STANDARD', old.id, old.name) on conflict do nothing;
  return null;
end $$;

create function keep_former_part_name() returns trigger language plpgsql as $$
begin
  insert into former_name values (old.standard, old.kind, old.id, old.name) on conflict do nothing;
  return null;
end $$;

create trigger former_name after update of name on standard for each row when (old.name <> new.name) execute function keep_former_standard_name();
create trigger former_name after update of name on standard_part for each row when (old.name <> new.name) execute function keep_former_part_name();
create trigger former_part after delete on standard_part for each row execute function keep_former_part_name();

grant select, insert on former_name to ${app};

-- Which bodies' days were left out because the register was away, and are asked again in the same night: code and day, one a line.
alter table register_comparison add column again text not null default '';
