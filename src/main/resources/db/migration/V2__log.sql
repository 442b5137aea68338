-- The log: append-only, gapless in commit order, each event chained to the one before.

create table event (
  position       bigint primary key,                            -- gapless, from 1, in commit order
  event_id       uuid not null unique,
  stream         text not null,
  version        int not null check (version >= 0),             -- contiguous per stream, from 0
  type           text not null,
  schema_version smallint not null,
  payload        json not null,                                 -- json, not jsonb: keeps the very characters that were hashed
  meta           json not null,
  recorded_at    timestamptz not null,                          -- the product's time, never going back
  prev_hash      bytea not null,
  hash           bytea not null,
  unique (stream, version)
);

create index event_subject on event ((meta ->> 'subject'), position);

create table command (
  command_id   uuid primary key,
  actor        text not null,
  type         text not null,
  request_hash bytea not null,
  result       json,
  at           timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Tabel % on muutmatu: % ei ole lubatud', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();

create function hash_field(content bytea) returns bytea language sql immutable strict parallel safe
  return int4send(octet_length(content)) || content;

-- The hash of an event is SHA-256 over these fields in this order, each preceded by its length in octets as a big-endian int4:
--   prev_hash       32 octets: the hash of the event before, 32 zeros before the first
--   position        int8, big-endian
--   event_id        16 octets
--   stream          UTF-8
--   version         int4, big-endian
--   type            UTF-8
--   schema_version  int2, big-endian
--   payload         UTF-8, the characters as stored
--   meta            UTF-8, the characters as stored
--   recorded_at     int8, big-endian: microseconds since 1970-01-01T00:00:00Z
create function event_hash(prev_hash bytea, at_position bigint, event_id uuid, stream text, version int, type text,
                           schema_version smallint, payload json, meta json, recorded_at timestamptz)
  returns bytea language sql stable strict parallel safe
  return sha256(hash_field(prev_hash) || hash_field(int8send(at_position)) || hash_field(uuid_send(event_id))
    || hash_field(convert_to(stream, 'UTF8')) || hash_field(int4send(version)) || hash_field(convert_to(type, 'UTF8'))
    || hash_field(int2send(schema_version)) || hash_field(convert_to(payload::text, 'UTF8'))
    || hash_field(convert_to(meta::text, 'UTF8')) || hash_field(int8send((extract(epoch from recorded_at) * 1000000)::bigint)));

-- Appends a batch as the last work of a transaction and returns the last position. The batch is an array of
-- {event_id, stream, expected_version: the version to write, type, schema_version, payload, meta}; payload and meta are given as text,
-- so that they are kept character by character. A version already taken is a unique violation. The limits on waiting hold for
-- the rest of the transaction, so that a program frozen here cannot stop all others.
create function append_events(batch json) returns bigint language plpgsql as $$
declare
  at_position bigint;
  last_hash   bytea;
  at_time     timestamptz;
  next_hash   bytea;
  item        record;
begin
  perform set_config('lock_timeout', '5s', true), set_config('idle_in_transaction_session_timeout', '10s', true);
  perform pg_advisory_xact_lock(7241);
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

-- The positions where the log does not hold together, and why: none when all is well.
create function verify_chain() returns table (broken bigint, problem text) language sql stable as $$
  with seen as (
    select e.*,
           lag(e.position, 1, 0::bigint) over log as before_position,
           lag(e.hash, 1, decode(repeat('00', 32), 'hex')) over log as before_hash,
           lag(e.recorded_at) over log as before_time,
           row_number() over (partition by e.stream order by e.position) - 1 as due_version
    from public.event e
    window log as (order by e.position)
  )
  select position, 'gap' from seen where position <> before_position + 1
  union all
  select position, 'link' from seen where prev_hash <> before_hash
  union all
  select position, 'hash' from seen
  where hash <> public.event_hash(prev_hash, position, event_id, stream, version, type, schema_version, payload, meta, recorded_at)
  union all
  select position, 'version' from seen where version <> due_version
  union all
  select position, 'time' from seen where recorded_at < before_time
  order by 1, 2
$$;

grant select, insert on event to ${app};
grant select, insert, update on command to ${app};

create schema view authorization ${app};
create schema standin authorization ${app};
