-- The leaves of the transparency log: each event once, each number once, from 0 without holes.
create table leaf (
  number bigint primary key check (number >= 0),
  country text not null,
  sequence bigint not null,
  hash bytea not null check (octet_length(hash) = 32),
  constraint one_number_per_event unique (country, sequence)
);

create function leaf_is_never_touched() returns trigger language plpgsql as $$
begin
  raise exception 'leaves of the log are never changed or removed';
end $$;

create trigger leaf_is_never_touched before update or delete on leaf
  for each row execute function leaf_is_never_touched();
create trigger leaves_are_never_emptied before truncate on leaf
  for each statement execute function leaf_is_never_touched();

-- The hash of a leaf, RFC 6962.
create function leaf_hash(payload bytea) returns bytea language sql immutable parallel safe as
  $$ select sha256('\x00'::bytea || payload) $$;

-- Numbers are given by one transaction at a time, each of which sees what was committed before it began to give.
create function lock_leaf_numbers() returns void language sql volatile as
  $$ select pg_advisory_xact_lock(7331901447265016) $$;

-- Numbers those of the events that have no number, in the order given; returns the numbers of all in that order.
create function number_events(countries text[], sequences bigint[])
  returns table (given bigint, unchanged boolean) language plpgsql volatile as $$
begin
  perform lock_leaf_numbers();
  insert into leaf
    select (select coalesce(max(number) + 1, 0) from leaf) + row_number() over (order by a.place) - 1,
      e.country, e.position + 1, leaf_hash(e.payload)
    from unnest(countries, sequences) with ordinality a(country, sequence, place)
    join event e on e.country = a.country and e.position = a.sequence - 1
    where not exists (select from leaf l where l.country = a.country and l.sequence = a.sequence);
  return query
    select l.number, l.hash = leaf_hash(e.payload)
    from unnest(countries, sequences) with ordinality a(country, sequence, place)
    join leaf l on l.country = a.country and l.sequence = a.sequence
    join event e on e.country = a.country and e.position = a.sequence - 1
    order by a.place;
end $$;

-- Numbers the events between two global indexes (exclusive, inclusive) that have no number, in the store's order.
create function number_events_between(after bigint, up_to bigint, excluded text[])
  returns void language plpgsql volatile as $$
begin
  perform lock_leaf_numbers();
  insert into leaf
    select (select coalesce(max(number) + 1, 0) from leaf) + row_number() over (order by e.global_index) - 1,
      e.country, e.position + 1, leaf_hash(e.payload)
    from event e
    where e.global_index > after and e.global_index <= up_to and not e.country = any (excluded)
      and not exists (select from leaf l where l.country = e.country and l.sequence = e.position + 1);
end $$;

-- The last signed checkpoint of each log; it never gets smaller, and a size has one root.
create table log_checkpoint (
  origin text primary key,
  size bigint not null,
  root bytea not null,
  note bytea not null
);

create function checkpoint_only_grows() returns trigger language plpgsql as $$
begin
  if new.origin <> old.origin or new.size < old.size or (new.size = old.size and new.root <> old.root) then
    raise exception 'the checkpoint of % at % would be contradicted', old.origin, old.size;
  end if;
  return new;
end $$;

create trigger checkpoint_only_grows before update on log_checkpoint
  for each row execute function checkpoint_only_grows();
