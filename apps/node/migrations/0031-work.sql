-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Who works on a case, what an organisation sets itself to do, comments, reminders, and how accounts are told outside the page.
set role palermo_owner;

-- The account that answers for a case within its own organisation. Each organisation that sees the case has its own.
create table palermo.case_worker (
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  assigned_by uuid not null references palermo.account,
  assigned_at timestamptz not null,
  primary key (case_id, organisation_id)
);
create index case_worker_by_account on palermo.case_worker (account_id, case_id);

-- The same, where lists read it; kept by triggers.
alter table palermo.case_access add column worker_id uuid;
create index case_access_by_worker on palermo.case_access (organisation_id, worker_id, updated_at, case_id) where listed;

-- The words of a task that somebody set, sealed under the person's key, of the class `notes`; and who set it.
alter table palermo.task add column sealed bytea;
alter table palermo.task add column opened_by uuid references palermo.account;
-- The last reminder that was given of it.
alter table palermo.task add column reminded text check (reminded in ('tomorrow', 'overdue'));
create index task_by_account on palermo.task (assigned_to, due_on, id) where ended_at is null;
create index task_of_nobody on palermo.task (organisation_id, due_on, id) where ended_at is null and assigned_to is null;
create index task_by_due on palermo.task (due_on) where ended_at is null;

-- `shared` comments are read by all to whom notes are released; the others stay in the organisation.
create table palermo.case_comment (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  at timestamptz not null,
  changed_at timestamptz,
  deleted_at timestamptz,
  version int not null default 1,
  shared boolean not null,
  mentions uuid[] not null default '{}' check (cardinality(mentions) <= 20)
);
create index case_comment_by_case on palermo.case_comment (case_id, at desc, id desc);

-- What was said, in every version, sealed under the person's key.
create table palermo.case_comment_text (
  comment_id uuid not null references palermo.case_comment,
  version int not null,
  case_id uuid not null references palermo.case_file,
  at timestamptz not null,
  sealed bytea not null,
  primary key (comment_id, version)
);
create index case_comment_text_by_case on palermo.case_comment_text (case_id);

-- How an account wishes to be told by mail, and what it was told already.
create table palermo.account_mail (
  account_id uuid primary key references palermo.account,
  organisation_id uuid not null references palermo.organisation,
  mode text not null default 'atOnce' check (mode in ('atOnce', 'daily', 'never')),
  mailed_at timestamptz,
  -- The newest notice of which the account was told by mail.
  mailed_until timestamptz,
  -- The last day on which it was reminded of what is overdue.
  reminded_on date
);

create index notification_by_time on palermo.notification (at);

do $$
declare name text;
begin
  foreach name in array array['case_worker', 'case_comment', 'case_comment_text', 'account_mail']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
  end loop;
end $$;

grant select, insert, delete on palermo.case_worker to palermo_app;
grant update (account_id, assigned_by, assigned_at) on palermo.case_worker to palermo_app;
create policy own on palermo.case_worker for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation())
    and exists (select from palermo.case_access a where a.case_id = case_worker.case_id offset 0)
  );
-- Supervisors give cases to colleagues who work on cases; everybody who works on cases takes those that nobody has.
create policy given_within on palermo.case_worker for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and assigned_by = (select wall.actor_account())
    and ((select wall.actor_has('{supervisor}')) or account_id = (select wall.actor_account()))
    and exists (
      select from palermo.account c join palermo.account_role r on r.account_id = c.id
      where c.id = case_worker.account_id and c.organisation_id = case_worker.organisation_id and c.active
        and r.role in ('caseworker', 'supervisor', 'decisionMaker')
    )
    and exists (select from palermo.case_access a where a.case_id = case_worker.case_id)
  );
create policy moved_by_supervisors on palermo.case_worker for update to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = case_worker.case_id)
  )
  with check (
    organisation_id = (select wall.actor_organisation()) and assigned_by = (select wall.actor_account())
    and exists (
      select from palermo.account c join palermo.account_role r on r.account_id = c.id
      where c.id = case_worker.account_id and c.organisation_id = case_worker.organisation_id and c.active
        and r.role in ('caseworker', 'supervisor', 'decisionMaker')
    )
  );
create policy given_back on palermo.case_worker for delete to palermo_app
  using (
    organisation_id = (select wall.actor_organisation())
    and ((select wall.actor_has('{supervisor}')) or account_id = (select wall.actor_account()))
    and exists (select from palermo.case_access a where a.case_id = case_worker.case_id)
  );

grant update (sealed, due_on, remind_on, reminded) on palermo.task to palermo_app;

-- A list of tasks or notices walks an index and looks at access row by row. `offset 0` keeps the planner from hashing all that an
-- organisation sees first, which takes as long as the organisation is large.
alter policy own on palermo.task
  using (
    organisation_id = (select wall.actor_organisation())
    and exists (select from palermo.case_access a where a.case_id = task.case_id offset 0)
  );
alter policy worked_by_own on palermo.task
  using (
    organisation_id = (select wall.actor_organisation())
    and exists (select from palermo.case_access a where a.case_id = task.case_id offset 0)
  );
alter policy own on palermo.notification
  using (
    account_id = (select wall.actor_account())
    and (case_id is null or exists (select from palermo.case_access a where a.case_id = notification.case_id offset 0))
  );

grant select, insert on palermo.case_comment to palermo_app;
grant update (changed_at, deleted_at, version, mentions) on palermo.case_comment to palermo_app;
create policy seen_by_own_and_shared on palermo.case_comment for select to palermo_app
  using (
    exists (
      select from palermo.case_access a
      where a.case_id = case_comment.case_id
        and (case_comment.organisation_id = a.organisation_id or (case_comment.shared and 'notes' = any (a.data_classes)))
    )
  );
create policy said_with_access on palermo.case_comment for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and account_id = (select wall.actor_account())
    and deleted_at is null and version = 1
    and exists (select from palermo.case_access a where a.case_id = case_comment.case_id)
  );
create policy changed_by_author on palermo.case_comment for update to palermo_app
  using (
    account_id = (select wall.actor_account()) and deleted_at is null
    and exists (select from palermo.case_access a where a.case_id = case_comment.case_id)
  )
  with check (account_id = (select wall.actor_account()));

-- Others read what a comment says now; its own organisation reads what it said before.
grant select, insert, delete on palermo.case_comment_text to palermo_app;
create policy seen_with_comment on palermo.case_comment_text for select to palermo_app
  using (
    exists (
      select from palermo.case_comment c
      where c.id = case_comment_text.comment_id
        and (
          c.organisation_id = (select wall.actor_organisation())
          or (c.version = case_comment_text.version and c.deleted_at is null)
        )
    )
  );
create policy written_by_author on palermo.case_comment_text for insert to palermo_app
  with check (
    exists (
      select from palermo.case_comment c
      where c.id = case_comment_text.comment_id and c.case_id = case_comment_text.case_id
        and c.account_id = (select wall.actor_account()) and c.version = case_comment_text.version and c.deleted_at is null
    )
  );
create policy erased_by_supervisors on palermo.case_comment_text for delete to palermo_app
  using (
    (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = case_comment_text.case_id and a.owner)
  );

grant select, insert on palermo.account_mail to palermo_app;
grant update (mode) on palermo.account_mail to palermo_app;
create policy own on palermo.account_mail for select to palermo_app
  using (
    account_id = (select wall.actor_account())
    and (select wall.actor_has('{administrator,caseworker,supervisor,decisionMaker,analyst,auditor}'))
  );
create policy chosen_by_own on palermo.account_mail for insert to palermo_app
  with check (
    account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
    and mailed_at is null and mailed_until is null and reminded_on is null
    and (select wall.actor_has('{administrator,caseworker,supervisor,decisionMaker,analyst,auditor}'))
  );
create policy changed_by_own on palermo.account_mail for update to palermo_app
  using (
    account_id = (select wall.actor_account())
    and (select wall.actor_has('{administrator,caseworker,supervisor,decisionMaker,analyst,auditor}'))
  );

grant select on palermo.case_worker to palermo_wall;
create policy wall_reads on palermo.case_worker for select to palermo_wall using (true);
grant select, insert, update on palermo.account_mail to palermo_wall;
create policy wall_keeps on palermo.account_mail for all to palermo_wall using (true) with check (true);
grant update, delete on palermo.notification to palermo_wall;

reset role;
set role palermo_wall;

-- A case has the same worker in every row of its organisation, and so have the tasks that nobody else was given.
create function wall.follow_worker() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  former uuid := case when tg_op = 'INSERT' then null else old.account_id end;
  present uuid := case when tg_op = 'DELETE' then null else new.account_id end;
  of_case uuid := case when tg_op = 'DELETE' then old.case_id else new.case_id end;
  of_organisation uuid := case when tg_op = 'DELETE' then old.organisation_id else new.organisation_id end;
begin
  if former is not distinct from present then return null; end if;
  update palermo.case_access a set worker_id = present
  where a.case_id = of_case and a.organisation_id = of_organisation;
  update palermo.task t set assigned_to = present
  where t.case_id = of_case and t.organisation_id = of_organisation and t.ended_at is null
    and t.assigned_to is not distinct from former;
  return null;
end $$;

-- A row of access that is added later has the worker that its organisation chose already.
create function wall.take_worker() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  new.worker_id := (
    select w.account_id from palermo.case_worker w
    where w.case_id = new.case_id and w.organisation_id = new.organisation_id
  );
  return new;
end $$;

-- A task that is opened for nobody in particular is the case's worker's.
create function wall.give_task() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.assigned_to is null then
    new.assigned_to := (
      select w.account_id from palermo.case_worker w
      where w.case_id = new.case_id and w.organisation_id = new.organisation_id
    );
  end if;
  return new;
end $$;

-- A session that ends is told to every process, so that its open connections end as well.
create function wall.tell_session_end() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_notify('palermo_session', new.id::text);
  return null;
end $$;

revoke all on function wall.follow_worker, wall.take_worker, wall.give_task, wall.tell_session_end from public;
grant execute on function wall.follow_worker, wall.take_worker, wall.give_task, wall.tell_session_end to palermo_owner;

-- How much work an account has: numbers only, for those who supervise or administer it.
create function wall.work_of(of_account uuid) returns table (case_count int, task_count int)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if who.duty is distinct from 'account' or not who.roles && '{supervisor,administrator}' or not exists (
    select from palermo.account c
    where c.id = of_account and (
      c.organisation_id = who.organisation_id
      or ('administrator' = any (who.roles) and who.organisation_kind in ('competentAuthority', 'hub'))
    )
  ) then
    return;
  end if;
  return query
  select
    (
      select count(*)::int from palermo.case_worker w join palermo.case_access a
        on a.case_id = w.case_id and a.organisation_id = w.organisation_id and a.listed
      where w.account_id = of_account and a.status = 'active' and (a.expires_at is null or a.expires_at > now())
    ),
    (
      select count(*)::int from palermo.task t
      where t.assigned_to = of_account and t.ended_at is null and exists (
        select from palermo.case_access a
        where a.case_id = t.case_id and a.organisation_id = t.organisation_id and (a.expires_at is null or a.expires_at > now())
      )
    );
end $$;
revoke all on function wall.work_of from public;

-- Whom an organisation's task concerns: whoever has it; where nobody does, or they have left, its supervisors; where it has
-- none, all who work on cases.
create function wall.answering_for(of_organisation uuid, has_it uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog as $$
  with working as (
    select c.id, array_agg(r.role) as roles
    from palermo.account c join palermo.account_role r on r.account_id = c.id
    where c.organisation_id = of_organisation and c.active and r.role in ('caseworker', 'supervisor', 'decisionMaker')
    group by c.id
  )
  select id from working
  where case
    when exists (select from working where id = has_it) then id = has_it
    when exists (select from working where 'supervisor' = any (roles)) then 'supervisor' = any (roles)
    else true
  end
$$;
revoke all on function wall.answering_for from public;

-- Reminds of tasks that are due tomorrow and of those that became overdue, once each; and once a day of all that stays overdue.
-- For the keeper, who learns how many were told and nothing else. What was told half a year ago is forgotten.
create function wall.remind(now_at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  today date := (now_at at time zone 'UTC')::date;
  told uuid;
  told_count int := 0;
begin
  if not wall.actor_is('keeper') then
    raise exception 'wall: reminder refused' using errcode = 'insufficient_privilege';
  end if;
  for told in
    with due as (
      update palermo.task t set reminded = case when t.due_on < today then 'overdue' else 'tomorrow' end
      where t.ended_at is null and t.due_on between today - 7 and today + 1
        and (t.due_on <> today or t.reminded is null)
        and t.reminded is distinct from case when t.due_on < today then 'overdue' else 'tomorrow' end
      returning t.id, t.case_id, t.organisation_id, t.assigned_to, t.reminded
    )
    insert into palermo.notification (id, account_id, organisation_id, kind, case_id, subject_id, at)
    select gen_random_uuid(), whom, d.organisation_id,
      case d.reminded when 'overdue' then 'taskOverdue' else 'taskTomorrow' end, d.case_id, d.id, now_at
    from due d cross join lateral wall.answering_for(d.organisation_id, d.assigned_to) whom
    where exists (
      select from palermo.case_access a
      where a.case_id = d.case_id and a.organisation_id = d.organisation_id and (a.expires_at is null or a.expires_at > now_at)
    )
    returning account_id
  loop
    told_count := told_count + 1;
    perform pg_notify('palermo_notice', told::text);
  end loop;
  for told in
    insert into palermo.account_mail as m (account_id, organisation_id, reminded_on)
    select c.id, c.organisation_id, today from palermo.account c
    where c.active
      and (
        exists (
          select from palermo.task t
          where t.assigned_to = c.id and t.ended_at is null and t.due_on < today - 1
        )
        or (
          exists (select from palermo.account_role r where r.account_id = c.id and r.role = 'supervisor')
          and exists (
            select from palermo.task t
            where t.organisation_id = c.organisation_id and t.assigned_to is null and t.ended_at is null and t.due_on < today - 1
          )
        )
      )
    on conflict (account_id) do update set reminded_on = today where m.reminded_on is distinct from today
    returning account_id
  loop
    -- One that was not read yet is brought up to date, so that they never pile up.
    update palermo.notification n set at = now_at
    where n.account_id = told and n.kind = 'tasksOverdue' and n.read_at is null;
    if not found then
      insert into palermo.notification (id, account_id, organisation_id, kind, at)
      select gen_random_uuid(), c.id, c.organisation_id, 'tasksOverdue', now_at from palermo.account c where c.id = told;
    end if;
    told_count := told_count + 1;
    perform pg_notify('palermo_notice', told::text);
  end loop;
  delete from palermo.notification n where n.at < now_at - interval '180 days';
  return told_count;
end $$;
revoke all on function wall.remind from public;

-- The accounts for which something waits that they were not told of by mail, at the time that they chose; of one account, or
-- of all. For the keeper.
create function wall.mail_due(now_at timestamptz, every_minutes int, of_account uuid)
returns table (account_id uuid, until timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not wall.actor_is('keeper') then
    raise exception 'wall: mail refused' using errcode = 'insufficient_privilege';
  end if;
  return query
  select c.id, newest.at
  from palermo.account c
  left join palermo.account_mail m on m.account_id = c.id
  cross join lateral (
    select n.at from palermo.notification n
    where n.account_id = c.id and n.read_at is null and n.at > coalesce(m.mailed_until, '-infinity')
      and (n.case_id is null or exists (
        select from palermo.case_access a
        where a.case_id = n.case_id and a.organisation_id = n.organisation_id and (a.expires_at is null or a.expires_at > now_at)
      ))
    order by n.at desc limit 1
  ) newest
  where c.active and (of_account is null or c.id = of_account)
    and case coalesce(m.mode, 'atOnce')
      when 'atOnce' then m.mailed_at is null or m.mailed_at <= now_at - make_interval(mins => every_minutes)
      -- Once a day, in the morning.
      when 'daily' then extract(hour from now_at at time zone 'UTC') >= 5
        and (m.mailed_at is null or (m.mailed_at at time zone 'UTC')::date < (now_at at time zone 'UTC')::date)
      else false
    end;
end $$;
revoke all on function wall.mail_due from public;

create function wall.note_mailed(of_account uuid, up_to timestamptz, now_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not wall.actor_is('keeper') then
    raise exception 'wall: mail refused' using errcode = 'insufficient_privilege';
  end if;
  insert into palermo.account_mail as m (account_id, organisation_id, mailed_at, mailed_until)
  select c.id, c.organisation_id, now_at, up_to from palermo.account c where c.id = of_account
  on conflict (account_id) do update
  set mailed_at = now_at, mailed_until = greatest(m.mailed_until, excluded.mailed_until);
end $$;
revoke all on function wall.note_mailed from public;

grant execute on function wall.work_of, wall.remind, wall.mail_due, wall.note_mailed to palermo_app;

reset role;
set role palermo_owner;
create trigger follow_worker after insert or update or delete on palermo.case_worker
  for each row execute function wall.follow_worker();
create trigger take_worker before insert on palermo.case_access for each row execute function wall.take_worker();
create trigger give_task before insert on palermo.task for each row execute function wall.give_task();
create trigger tell_session_end after update of ended_at on palermo.session
  for each row when (old.ended_at is null and new.ended_at is not null) execute function wall.tell_session_end();
reset role;
