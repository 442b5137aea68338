-- The product's time: the system's time plus an offset that only grows once something has happened.

create table clock (
  only_row      boolean primary key default true check (only_row),
  offset_micros bigint not null default 0
);

insert into clock default values;

create function refuse_turning_back() returns trigger language plpgsql as $$
begin
  if new.offset_micros < old.offset_micros and exists (select from public.event) then
    raise exception 'Toote kella ei saa tagasi keerata' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create trigger clock_goes_forward before update on clock for each row execute function refuse_turning_back();

create function product_now() returns timestamptz language sql volatile as $$
  select clock_timestamp() + offset_micros * interval '1 microsecond' from public.clock
$$;

grant select, update on clock to ${app};
