-- Who can sign in with a password: demo and test sign-in only.

create table account (
    username      text primary key check (username = lower(username)),
    password_hash text not null,
    person        uuid not null unique references person
);

grant select, insert, update on account to ${app};
