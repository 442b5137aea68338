-- Whoever looks at somebody's data says what for: the person concerned will read it.
alter table person_read add constraint person_read_has_a_purpose check (purpose <> '' and channel <> '');
