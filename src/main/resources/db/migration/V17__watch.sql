-- What is kept to see how the house is: how long each append waited for the log's lock, and what verify found.

-- As before, and it tells the transaction how long it waited: setting kutse.lock_wait_micros.
create or replace function append_events(batch json) returns bigint language plpgsql as $$
declare
  at_position bigint;
  last_hash   bytea;
  at_time     timestamptz;
  next_hash   bytea;
  item        record;
  asked       timestamptz := clock_timestamp();
begin
  perform set_config('lock_timeout', '5s', true), set_config('idle_in_transaction_session_timeout', '10s', true);
  perform pg_advisory_xact_lock(7241);
  perform set_config('kutse.lock_wait_micros', (extract(epoch from clock_timestamp() - asked) * 1000000)::bigint::text, true);
  select e.position, e.hash, e.recorded_at into at_position, last_hash, at_time from public.event e order by e.position desc limit 1;
  at_position := coalesce(at_position, 0);
  last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  at_time := greatest(at_time, public.product_now());
  for item in
    select * from rows from (json_to_recordset(batch) as (event_id uuid, stream text, expected_version int, type text,
                                                          schema_version smallint, payload text, meta text)) with ordinality
    order by ordinality
  loop
    at_position := at_position + 1;
    next_hash := public.event_hash(last_hash, at_position, item.event_id, item.stream, item.expected_version, item.type,
                                   item.schema_version, item.payload::json, item.meta::json, at_time);
    insert into public.event (position, event_id, stream, version, type, schema_version, payload, meta, recorded_at, prev_hash, hash)
    values (at_position, item.event_id, item.stream, item.expected_version, item.type, item.schema_version, item.payload::json,
            item.meta::json, at_time, last_hash, next_hash);
    last_hash := next_hash;
  end loop;
  perform pg_notify('event', at_position::text);
  return at_position;
end $$;

create table verification (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  head     bigint not null,          -- the log's position up to which it looked
  findings json not null             -- [{"check": "V1", "text": "…"}], empty when all is well
);

grant select, insert on verification to ${app};
grant select on flyway_schema_history to ${app};   -- readiness asks for its version
