-- Forms of the workbench that a person put aside. They are no drafts and no policy: nothing of them reaches a topic or the audit trail, and they are removed when they are finished, thrown away or too old.
create table unfinished_form (
  id text primary key,
  issuer text not null,
  subject text not null,
  revision integer not null,
  country text not null,
  name text not null,
  draft text not null,
  draft_version text not null,
  head text not null,
  file bytea not null,
  kept_at timestamptz not null
);
create index unfinished_form_of_person on unfinished_form (issuer, subject, kept_at);
create index unfinished_form_by_age on unfinished_form (kept_at);
