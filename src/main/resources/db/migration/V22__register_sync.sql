-- EHIS is no longer the only register that is compared with.
alter table ehis_sync rename to register_sync;
alter table register_sync add column register text not null default 'EDUCATION' check (register in ('EDUCATION', 'CERTIFICATES'));
alter table register_sync alter column register drop default;

-- A curriculum may be linked with a standard that the certificate register names later: the link works from then on.
alter table curriculum_standard drop constraint curriculum_standard_standard_fkey;

-- Which reference files have come in: one that is read again at a start does not take back what the registers have said since.
create table reference_file (
    hash  text        primary key,
    at    timestamptz not null
);
grant select, insert, update on reference_file to ${app};
