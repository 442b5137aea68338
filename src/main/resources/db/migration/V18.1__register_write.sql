-- Every certificate that we write, or have tried to write, to the certificate register: the register gives back no key, so this is ours.
create table register_write (
    certificate uuid        primary key,
    entry       text        not null,                     -- what the register would see as the same application, in ids
    state       text        not null check (state in ('WRITING', 'DONE', 'REFUSED', 'ABSENT', 'UNKNOWN')),
    attempts    integer     not null,
    written_at  timestamptz not null,                     -- real time, not the product's: the register's own clock runs so
    updated_at  timestamptz not null
);
-- Two equal applications never stand at the register at once.
create unique index register_write_once on register_write (entry) where state in ('WRITING', 'DONE', 'UNKNOWN');

grant select, insert, update on register_write to ${app};
