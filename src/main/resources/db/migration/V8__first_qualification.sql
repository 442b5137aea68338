-- Whether a standard is one of an esmane kutse (the register's type 3): its award is entered as such.

alter table standard add column first_qualification boolean not null default false;
