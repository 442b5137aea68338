-- The registers are asked over X-tee; nothing of the house answers in their place any more.
drop schema standin cascade;

-- How each register does is told from its latest exchanges.
create index xtee_exchange_register on xtee_exchange (register, started_at desc);
