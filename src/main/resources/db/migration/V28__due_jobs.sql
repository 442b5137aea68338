-- Jobs that are due are found without reading all those that wait for a later day: the executor asks before every few jobs.
create index act_idx_job_due on act_ru_job (duedate_);
