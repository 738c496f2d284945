-- What the relay found when it held the topic against this store, and the incarnation of the store that it found it of.
create table topic_comparison (
  single boolean primary key default true check (single),
  incarnation text not null,
  behind text[] not null,
  forked text[] not null
);

-- Differs after a restart, a failover, a restored copy and an emptied table: whatever may bring an older state back.
create function store_incarnation() returns text language sql volatile as $$
  select concat_ws(' ',
    extract(epoch from pg_postmaster_start_time()),
    (select oid from pg_database where datname = current_database()),
    pg_relation_filenode('event'))
$$;

-- The whole drawing is one statement: no client that dies or hangs can hold the lock that excludes appends.
create function draw_watermark(append_lock bigint) returns setof watermark language plpgsql volatile
  set lock_timeout = '1s' as $$
begin
  begin
    perform pg_advisory_xact_lock(append_lock);
  exception when lock_not_available then
    return; -- an append takes long: others may go first
  end;
  return query
    with news as (
      select max(recorded_at) as last, max(global_index) as top
      from event where global_index > (select settled_index from watermark))
    update watermark set
      at = greatest(at, date_trunc('milliseconds', clock_timestamp()), (select last from news)),
      settled_index = coalesce((select top from news), settled_index)
    returning watermark.*;
end $$;
