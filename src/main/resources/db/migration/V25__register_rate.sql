-- From which moment each register may be asked next, over all nodes together. Real time, not the product's: the registers' clocks run so.
create table register_rate (
    register    text        not null,
    lane        text        not null check (lane in ('PEOPLE', 'WORK')),
    free_at     timestamptz not null default '-infinity',
    promised_at timestamptz not null default '-infinity',        -- up to which work that found no room has been told when to come back
    primary key (register, lane)
);
insert into register_rate (register, lane)
select register, lane from unnest(array['POPULATION', 'EDUCATION', 'CERTIFICATES']) as register, unnest(array['PEOPLE', 'WORK']) as lane;

grant select, update on register_rate to ${app};
