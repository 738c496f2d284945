-- What a transaction asks last before it appends: it shares the lock that drawing a watermark excludes, and then looks.
-- In a volatile function each statement sees all that was committed before it began.
create function begin_append(append_lock bigint)
  returns table (
    now timestamptz, watermark timestamptz, incarnation text, behind text[], forked text[], first_difference bigint[])
  language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock_shared(append_lock);
  return query
    select date_trunc('milliseconds', clock_timestamp()), nullif(w.at, '-infinity'),
      c.incarnation, c.behind, c.forked, c.first_difference
    from watermark w left join topic_comparison c on c.incarnation = store_incarnation();
end $$;
