-- Drafts and the audit trail. None of it is policy: the relay reads the table "event" only, so nothing here reaches a topic.
create table audit_entry (
  number bigint primary key,
  type text not null,
  draft text,
  version integer,
  payload bytea not null,
  constraint one_entry_per_version unique (draft, version)
);

-- The last entry: who appends locks this row, so that numbers have no gaps and entries become visible in their order.
create table audit_head (
  single boolean primary key default true check (single),
  number bigint not null,
  at timestamptz not null,
  hash text not null
);
insert into audit_head values (true, 0, '-infinity', repeat('0', 64));

-- The decision file of each revision, in RFC 8785 form; its SHA-256 stands in the entry.
create table draft_file (
  draft text not null,
  version integer not null,
  file bytea not null,
  primary key (draft, version)
);

create function audit_is_never_touched() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is never changed or removed';
end $$;

create trigger audit_is_never_touched before update or delete on audit_entry
  for each row execute function audit_is_never_touched();
create trigger audit_is_never_emptied before truncate on audit_entry
  for each statement execute function audit_is_never_touched();
create trigger draft_file_is_never_touched before update or delete on draft_file
  for each row execute function audit_is_never_touched();
create trigger draft_files_are_never_emptied before truncate on draft_file
  for each statement execute function audit_is_never_touched();

-- Where each draft stands, for lists; derivable from the entries.
create table draft (
  id text primary key,
  country text not null,
  status text not null,
  version integer not null,
  decision_id text not null,
  revised_at timestamptz not null
);
create index draft_by_country on draft (country, revised_at);
create index draft_still_revisable on draft (revised_at) where status in ('OPEN', 'REJECTED');
