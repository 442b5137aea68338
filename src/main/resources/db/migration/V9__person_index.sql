-- By what a person is found: a keyed hash of the personal code or, for who has none, of name, birth date and source. Who is given
-- a code later is found by both, so that one human stays one person.

create table person_index (
    identity_index bytea primary key,
    person         uuid  not null references person
);
create index person_index_person on person_index (person);

insert into person_index (identity_index, person) select identity_index, id from person;
alter table person drop column identity_index;

grant select, insert, update on person_index to ${app};
