-- Every exchange with a register over X-tee. What was said is not kept, only its hash.
create table xtee_exchange (
    id             uuid        primary key,                     -- the message's own id, another one at each attempt
    register       text        not null,
    service        text        not null,
    official       uuid,                                        -- in whose name; null for the one whom the settings name
    issue          text        not null,                        -- what it was asked for
    started_at     timestamptz not null,                        -- the product's time
    millis         bigint      not null,
    outcome        text        not null check (outcome in ('ANSWERED', 'CONFIGURATION', 'TEMPORARY', 'UNKNOWN', 'BUSINESS')),
    fault          text        not null,
    fault_detail   text        not null,                        -- the error's id in the log of the server that made it
    asked_hash     bytea,                                       -- SHA-512 of the message's bytes
    answered_hash  bytea
);
create index xtee_exchange_started on xtee_exchange (started_at desc);

grant select, insert on xtee_exchange to ${app};
