-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- What accounts are told, and tasks that an organisation opens for itself.
set role palermo_owner;

alter table palermo.task drop constraint task_kind_check;
alter table palermo.task add constraint task_kind_check
  check (kind in ('deadline', 'review', 'notice', 'todo', 'referral', 'followUp', 'expiry'));
-- What the task is about, where a case has several of its kind.
alter table palermo.task add column subject_id uuid;
drop index palermo.task_open;
create unique index task_open on palermo.task (case_id, organisation_id, kind, key, subject_id) nulls not distinct
  where ended_at is null;

-- Deadlines of the process are opened by the wall alone.
grant insert on palermo.task to palermo_app;
create policy opened_for_own on palermo.task for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and kind <> 'deadline' and ended_at is null
    and exists (select from palermo.case_access a where a.case_id = task.case_id)
  );

-- One row for each account that is told. Ids and codes only: what it is about is read where it stands.
create table palermo.notification (
  id uuid primary key,
  account_id uuid not null references palermo.account,
  organisation_id uuid not null references palermo.organisation,
  kind text not null check (kind ~ '^[a-z][A-Za-z0-9]{1,60}$'),
  -- The case that it is about; empty where its reader need not see the case.
  case_id uuid references palermo.case_file,
  subject_id uuid,
  at timestamptz not null,
  read_at timestamptz
);
create index notification_by_account on palermo.notification (account_id, at desc, id);
create index notification_unread on palermo.notification (account_id) where read_at is null;
create index notification_by_case on palermo.notification (case_id) where case_id is not null;
alter table palermo.notification enable row level security, force row level security;

-- Whoever was told sees it, while their organisation sees the case.
grant select, update (read_at) on palermo.notification to palermo_app;
create policy own on palermo.notification for select to palermo_app
  using (
    account_id = (select wall.actor_account())
    and (case_id is null or exists (select from palermo.case_access a where a.case_id = notification.case_id))
  );
create policy marked_by_own on palermo.notification for update to palermo_app
  using (account_id = (select wall.actor_account()))
  with check (account_id = (select wall.actor_account()));

grant select, insert on palermo.notification to palermo_wall;
create policy wall_tells on palermo.notification for all to palermo_wall using (true) with check (true);
grant select (id, organisation_id, active) on palermo.account to palermo_wall;
grant select (account_id, role) on palermo.account_role to palermo_wall;
create policy wall_reads on palermo.account_role for select to palermo_wall using (true);

reset role;
set role palermo_wall;

-- Tells one account, or those of an organisation who have one of these roles; never the teller, and nobody about a case that
-- their organisation does not see. Answers nothing, so that it tells the teller nothing about who there is.
create function wall.notify(to_organisation uuid, to_account uuid, for_roles text[], notice_kind text, of_case uuid,
  of_subject uuid, told_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  told uuid;
begin
  if who.duty is null or who.duty not in ('account', 'keeper') or (
    who.duty = 'account' and of_case is not null and not exists (
      select from palermo.case_access a
      where a.case_id = of_case and a.organisation_id = who.organisation_id and (a.expires_at is null or a.expires_at > now())
    )
  ) then
    raise exception 'wall: notice refused' using errcode = 'insufficient_privilege';
  end if;
  for told in
    insert into palermo.notification (id, account_id, organisation_id, kind, case_id, subject_id, at)
    select gen_random_uuid(), c.id, c.organisation_id, notice_kind, of_case, of_subject, told_at
    from palermo.account c
    where c.active and c.id is distinct from who.account_id
      and (c.id = to_account or (to_account is null and c.organisation_id = to_organisation))
      and exists (select from palermo.account_role r where r.account_id = c.id and r.role = any (for_roles))
      and (of_case is null or exists (
        select from palermo.case_access a
        where a.case_id = of_case and a.organisation_id = c.organisation_id and (a.expires_at is null or a.expires_at > now())
      ))
    returning account_id
  loop
    perform pg_notify('palermo_notice', told::text);
  end loop;
end $$;
revoke all on function wall.notify from public;
grant execute on function wall.notify to palermo_app;

reset role;
