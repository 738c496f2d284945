create table event (
  global_index bigint generated always as identity primary key,
  country text not null,
  position bigint not null,
  aggregate_type text not null,
  event_id text not null unique,
  type text not null,
  revision text,
  recorded_at timestamptz not null,
  payload bytea not null,
  metadata bytea not null,
  constraint one_event_per_position unique (country, position)
);

create function event_is_never_touched() returns trigger language plpgsql as $$
begin
  raise exception 'recorded events are never changed or removed';
end $$;

create trigger event_is_never_touched before update or delete on event
  for each row execute function event_is_never_touched();
create trigger events_are_never_emptied before truncate on event
  for each statement execute function event_is_never_touched();

create table decision (
  id text primary key,
  country text not null,
  request_hash text not null,
  first_sequence bigint not null,
  last_sequence bigint not null
);

create table watermark (
  single boolean primary key default true check (single),
  at timestamptz not null,
  settled_index bigint not null
);
insert into watermark values (true, '-infinity', 0);

create table relay_token (
  processor_name text not null,
  segment integer not null,
  token bytea,
  token_type text,
  claimed_at text,
  owner text,
  primary key (processor_name, segment)
);

create table relay_topic (
  name text primary key,
  partitions integer not null
);
