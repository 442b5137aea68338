-- The executor asks for the next jobs before every few of them: they are found in their order, without reading all those that wait for a later day.
-- A job without a day would never be found again.
update act_ru_job set duedate_ = coalesce(create_time_, localtimestamp) where duedate_ is null;
create index act_idx_job_next on act_ru_job (priority_ desc, duedate_);
