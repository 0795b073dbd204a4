-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The audit: append-only, hash-chained. Written only through wall.audit, which takes the actor from the wall.
set role palermo_owner;

create table palermo.audit_entry (
  sequence bigint primary key,
  at timestamptz not null,
  action text not null,
  result text not null check (result in ('done', 'refused')),
  duty text,
  account_id uuid,
  organisation_id uuid,
  purpose text,
  subject_kind text,
  subject_ids uuid[] not null default '{}',
  -- The canonical text of the entry, which is what the chain protects; the columns above repeat it for look-ups.
  body text not null,
  previous_hash bytea not null,
  hash bytea not null
);
create index audit_entry_by_organisation on palermo.audit_entry (organisation_id, sequence);
create index audit_entry_by_account on palermo.audit_entry (account_id, sequence);
create index audit_entry_by_subject on palermo.audit_entry using gin (subject_ids);

create table palermo.audit_head (
  single boolean primary key default true check (single),
  sequence bigint not null,
  hash bytea not null
);
insert into palermo.audit_head values (true, 0, sha256('palermo audit'::bytea));

create table palermo.audit_checkpoint (
  size bigint primary key,
  at timestamptz not null,
  head_hash bytea not null,
  tree_root bytea not null,
  key_id text not null,
  signature bytea not null
);

create function palermo.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on palermo.audit_entry
  for each row execute function palermo.refuse_rewriting();
create trigger no_truncate before truncate on palermo.audit_entry
  for each statement execute function palermo.refuse_rewriting();
create trigger append_only before update or delete on palermo.audit_checkpoint
  for each row execute function palermo.refuse_rewriting();
create trigger no_truncate before truncate on palermo.audit_checkpoint
  for each statement execute function palermo.refuse_rewriting();

alter table palermo.audit_entry enable row level security, force row level security;
alter table palermo.audit_head enable row level security, force row level security;
alter table palermo.audit_checkpoint enable row level security, force row level security;

-- An auditor organisation reads the whole trail; supervisors and auditors of another organisation read its own part.
grant select on palermo.audit_entry to palermo_app;
create policy read_by_auditors on palermo.audit_entry for select to palermo_app
  using (
    (select wall.actor_is('keeper'))
    or ((select wall.actor_has('{auditor}')) and (select wall.actor_kind()) = 'auditor')
    or ((select wall.actor_has('{auditor,supervisor}')) and organisation_id = (select wall.actor_organisation()))
  );
grant select, insert on palermo.audit_checkpoint to palermo_app;
create policy read_by_auditors on palermo.audit_checkpoint for select to palermo_app
  using ((select wall.actor_is('keeper')) or (select wall.actor_has('{auditor,supervisor}')));
create policy signed_by_keeper on palermo.audit_checkpoint for insert to palermo_app
  with check ((select wall.actor_is('keeper')));

grant insert on palermo.audit_entry to palermo_wall;
grant select, update on palermo.audit_head to palermo_wall;
create policy wall_appends on palermo.audit_entry for insert to palermo_wall with check (true);
create policy wall_moves_head on palermo.audit_head for all to palermo_wall using (true) with check (true);

reset role;
set role palermo_wall;

-- Appends one entry about the actor of this transaction. The head row is locked until the transaction ends, so call it
-- last: it is what puts all entries in one order.
create function wall.audit(
  new_action text, new_result text, new_purpose text, new_subject_kind text, new_subject_ids uuid[], new_details jsonb
) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  head palermo.audit_head;
  moment timestamptz := clock_timestamp();
  new_body text;
  new_hash bytea;
begin
  if who is null or who.duty is null then
    raise exception 'wall: no actor' using errcode = 'insufficient_privilege';
  end if;
  select * into strict head from palermo.audit_head for update;
  new_body := jsonb_build_object(
    'sequence', head.sequence + 1,
    'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'action', new_action, 'result', new_result, 'duty', who.duty, 'channel', who.channel,
    'account', who.account_id, 'organisation', who.organisation_id,
    'purpose', new_purpose, 'subjectKind', new_subject_kind, 'subjects', to_jsonb(new_subject_ids),
    'details', coalesce(new_details, '{}'::jsonb)
  )::text;
  new_hash := sha256(head.hash || convert_to(new_body, 'UTF8'));
  insert into palermo.audit_entry values (
    head.sequence + 1, moment, new_action, new_result, who.duty, who.account_id, who.organisation_id, new_purpose,
    new_subject_kind, coalesce(new_subject_ids, '{}'), new_body, head.hash, new_hash
  );
  update palermo.audit_head set sequence = head.sequence + 1, hash = new_hash;
  return head.sequence + 1;
end $$;
revoke all on function wall.audit from public;
grant execute on function wall.audit to palermo_app;

reset role;
