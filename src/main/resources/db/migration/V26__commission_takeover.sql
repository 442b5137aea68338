-- Until when the committee of an awarding body that is gone goes on with what the body left undecided. How it came to it stands in role_act.
create table commission_takeover (
    organisation text primary key,
    valid_from   date not null,
    valid_to     date not null check (valid_to >= valid_from)
);

grant select, insert, update on commission_takeover to ${app};
