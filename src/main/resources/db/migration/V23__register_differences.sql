-- In what the certificate register and the house do not say the same. Found by asking, at night; it changes nothing of what is known here.
create table register_difference (
    certificate   uuid        not null,
    kind          text        not null,
    theirs        text        not null,                  -- number of the register's entry, or empty
    awarding_body text        not null,
    issued_on     date        not null,
    since         timestamptz not null,
    primary key (certificate, kind, theirs)
);
-- Each time it was compared, and what could not be: in Estonian, without anybody's data.
create table register_comparison (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    days     integer     not null,                       -- days of bodies that were compared
    left_out text        not null                        -- what was not, one a line; empty when all was
);

grant select, insert, delete on register_difference to ${app};
grant select, insert on register_comparison to ${app};
