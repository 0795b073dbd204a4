-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Two files of one person: made one file by the organisation that holds both, or asked about where others hold one. See ADR 0033.
set role palermo_owner;

-- One file that stands for two. Nothing moves: every record stays under the file, the key and the releases that it was written
-- under, so a merge opens nothing to anybody and can be undone.
create table palermo.case_merge (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  kept_case uuid not null references palermo.case_file,
  merged_case uuid not null references palermo.case_file,
  merged_by uuid not null references palermo.account,
  merged_at timestamptz not null,
  -- The version of the kept file in which values of the other were taken over; empty where none was.
  taken_in int,
  undo_until timestamptz not null,
  undone_by uuid references palermo.account,
  undone_at timestamptz,
  check (kept_case <> merged_case),
  check (undo_until > merged_at),
  check ((undone_by is null) = (undone_at is null))
);
create unique index case_merge_standing on palermo.case_merge (merged_case) where undone_at is null;
create index case_merge_by_kept on palermo.case_merge (kept_case) where undone_at is null;
create index case_access_merged on palermo.case_access (organisation_id, reference) where owner and not listed;

-- A question that is to be asked about one case: blind keys, which go once they were looked for.
create table palermo.duplicate_check (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  asked_by uuid not null references palermo.account,
  purpose text not null,
  asked_at timestamptz not null,
  keys jsonb,
  done_at timestamptz
);
create unique index duplicate_check_waiting on palermo.duplicate_check (case_id) where done_at is null;
create index duplicate_check_by_time on palermo.duplicate_check (asked_at) where done_at is null;
create index duplicate_check_by_account on palermo.duplicate_check (asked_by, asked_at);
create index duplicate_check_by_case on palermo.duplicate_check (case_id, asked_at);

-- What the holder of a case is asked: why it may be of the same person. The case of whoever asks is the wall's secret.
create table palermo.duplicate_question (
  id uuid primary key,
  holder_case uuid not null references palermo.case_file,
  -- Kept by the wall when the case is handed over.
  holder_id uuid not null references palermo.organisation,
  asker_case uuid not null references palermo.case_file,
  -- Who asks; empty where those who prosecute are asked.
  asker_organisation_id uuid references palermo.organisation,
  reasons text[] not null,
  state text not null default 'waiting' check (state in ('waiting', 'same', 'different', 'silent')),
  asked_at timestamptz not null,
  answer_by timestamptz not null,
  answered_by uuid references palermo.account,
  answered_at timestamptz,
  check (holder_case <> asker_case),
  unique (holder_case, asker_case)
);
create index duplicate_question_waiting on palermo.duplicate_question (holder_id, answer_by, id) where state = 'waiting';
create index duplicate_question_by_asker on palermo.duplicate_question (asker_case);

-- The only thing that comes back, and only after a yes.
create table palermo.duplicate_answer (
  question_id uuid primary key references palermo.duplicate_question on delete cascade,
  asker_case uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  -- How to reach whoever holds the other file.
  contact text check (length(contact) between 1 and 200),
  answered_at timestamptz not null
);
create index duplicate_answer_by_case on palermo.duplicate_answer (asker_case);

do $$
declare name text;
begin
  foreach name in array array['case_merge', 'duplicate_check', 'duplicate_question', 'duplicate_answer']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
  end loop;
end $$;

-- True for the organisation that holds the case.
create function palermo.holds(of_case uuid) returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select exists (select from palermo.case_access a where a.case_id = of_case and a.owner)
$$;
revoke all on function palermo.holds from public;
grant execute on function palermo.holds to palermo_app;

-- A merge is the holder's own matter: others go on seeing the file that was released to them, as it was.
grant select, insert on palermo.case_merge to palermo_app;
grant update (undone_by, undone_at) on palermo.case_merge to palermo_app;
create policy seen_by_holder on palermo.case_merge for select to palermo_app
  using (palermo.holds(kept_case) and palermo.holds(merged_case));
create policy merged_by_holder on palermo.case_merge for insert to palermo_app
  with check (
    (select wall.edits_cases()) and organisation_id = (select wall.actor_organisation())
    and merged_by = (select wall.actor_account()) and undone_at is null
    and palermo.holds(kept_case) and palermo.holds(merged_case)
  );
create policy undone_by_holder on palermo.case_merge for update to palermo_app
  using ((select wall.edits_cases()) and undone_at is null and palermo.holds(kept_case) and palermo.holds(merged_case))
  with check (undone_by = (select wall.actor_account()));

-- The organisation sees that it asked, and never what came of it.
grant insert on palermo.duplicate_check to palermo_app;
grant select (id, case_id, organisation_id, asked_by, purpose, asked_at) on palermo.duplicate_check to palermo_app;
create policy own on palermo.duplicate_check for select to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));
create policy asked_by_holder on palermo.duplicate_check for insert to palermo_app
  with check (
    (select wall.edits_cases()) and organisation_id = (select wall.actor_organisation())
    and asked_by = (select wall.actor_account()) and done_at is null and palermo.holds(case_id)
  );

grant select (id, holder_case, holder_id, asker_organisation_id, reasons, state, asked_at, answer_by, answered_by, answered_at)
  on palermo.duplicate_question to palermo_app;
create policy seen_by_holder on palermo.duplicate_question for select to palermo_app
  using (
    holder_id = (select wall.actor_organisation()) and (select wall.edits_cases()) and palermo.holds(holder_case)
  );

grant select on palermo.duplicate_answer to palermo_app;
create policy seen_by_asker on palermo.duplicate_answer for select to palermo_app
  using ((select wall.edits_cases()) and palermo.holds(asker_case));

-- What the wall's functions need.
grant select on palermo.case_merge to palermo_wall;
grant select, update, delete on palermo.duplicate_check to palermo_wall;
grant select, insert, update, delete on palermo.duplicate_question to palermo_wall;
grant select, insert, delete on palermo.duplicate_answer to palermo_wall;
grant delete on palermo.standard_record to palermo_wall;
do $$
declare name text;
begin
  foreach name in array array['case_merge', 'duplicate_check', 'duplicate_question', 'duplicate_answer']
  loop
    execute format('create policy wall_keeps on palermo.%I for all to palermo_wall using (true) with check (true)', name);
  end loop;
end $$;

reset role;
set role palermo_wall;

-- The file that stands for this one: itself, where it was not merged.
create function wall.kept_file_of(of_case uuid) returns uuid
language sql stable set search_path = pg_catalog as $$
  with recursive up as (
    select of_case as id, 0 as steps
    union all
    select m.kept_case, u.steps + 1 from up u join palermo.case_merge m on m.merged_case = u.id and m.undone_at is null
  )
  select id from up order by steps desc limit 1
$$;

-- A file and all that it stands for.
create function wall.files_under(of_case uuid) returns setof uuid
language sql stable set search_path = pg_catalog as $$
  with recursive down as (
    select of_case as id
    union all
    select m.merged_case from down d join palermo.case_merge m on m.kept_case = d.id and m.undone_at is null
  )
  select id from down
$$;

-- Which kinds of support reached a person, over all files of theirs.
create function wall.count_support(of_case uuid) returns void
language sql set search_path = pg_catalog as $$
  update palermo.standard_record r
  set support_received = s.received, support_refused = s.refused, support_unavailable = s.unavailable
  from (
    select coalesce(array_agg(distinct d.kind order by d.kind) filter (where d.result = 'delivered'), '{}') as received,
      coalesce(array_agg(distinct d.kind order by d.kind) filter (where d.result = 'refused'), '{}') as refused,
      coalesce(array_agg(distinct d.kind order by d.kind) filter (where d.result = 'unavailable'), '{}') as unavailable
    from palermo.delivered_service d
    where d.case_id in (select wall.files_under(wall.kept_file_of(of_case)))
  ) s
  where r.case_id = wall.kept_file_of(of_case)
$$;

-- A hidden case and none are refused alike, before anything is told of either.
create function wall.require_holder(of_case uuid) returns void
language plpgsql stable set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if not exists (
    select from palermo.case_access a where a.case_id = of_case and a.owner and a.organisation_id = who.organisation_id
  ) then
    raise exception 'wall: not the holder' using errcode = 'insufficient_privilege';
  end if;
end $$;
revoke all on function wall.require_holder from public;

-- Only files that stand for themselves, of people who were not erased, are merged.
create function wall.check_merge() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform wall.require_holder(new.kept_case);
  perform wall.require_holder(new.merged_case);
  if exists (
    select from palermo.case_merge m where m.merged_case in (new.kept_case, new.merged_case) and m.undone_at is null
  ) or exists (
    select from palermo.case_file c join palermo.person p on p.id = c.person_id
    where c.id in (new.kept_case, new.merged_case) and p.erased_at is not null
  ) then
    raise exception 'wall: merge refused' using errcode = 'check_violation', constraint = 'merge_files';
  end if;
  return new;
end $$;

-- The person is counted once, and listed once by whoever holds the files.
create function wall.follow_merge() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update palermo.case_access set listed = new.undone_at is not null where case_id = new.merged_case and owner;
  if new.undone_at is null then
    delete from palermo.standard_record where case_id = new.merged_case;
  end if;
  perform wall.count_support(new.kept_case);
  return null;
end $$;

-- A file that another stands for has no record of its own; one that is told apart again gets back what it had.
create function wall.count_once() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare standing boolean;
begin
  select bool_or(m.undone_at is null) into standing from palermo.case_merge m where m.merged_case = new.case_id;
  if standing then return null; end if;
  if standing is not null then
    select coalesce(array_agg(distinct d.kind order by d.kind) filter (where d.result = 'delivered'), '{}'),
      coalesce(array_agg(distinct d.kind order by d.kind) filter (where d.result = 'refused'), '{}'),
      coalesce(array_agg(distinct d.kind order by d.kind) filter (where d.result = 'unavailable'), '{}')
    into new.support_received, new.support_refused, new.support_unavailable
    from palermo.delivered_service d where d.case_id in (select wall.files_under(new.case_id));
  end if;
  return new;
end $$;

-- Whoever takes over a file takes over all that it stands for; a part is handed over by nobody.
create function wall.move_merged() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare part uuid;
begin
  if exists (
    select from palermo.case_merge m join palermo.case_file k on k.id = m.kept_case
    where m.merged_case = new.id and m.undone_at is null and k.organisation_id <> new.organisation_id
  ) then
    raise exception 'wall: part of another file' using errcode = 'check_violation', constraint = 'merge_files';
  end if;
  update palermo.duplicate_question set holder_id = new.organisation_id where holder_case = new.id;
  for part in select m.merged_case from palermo.case_merge m where m.kept_case = new.id and m.undone_at is null loop
    perform wall.move_case(part, old.organisation_id, new.organisation_id, '00000000-0000-0000-0000-000000000000', new.updated_at);
    update palermo.case_access set listed = false where case_id = part and owner;
  end loop;
  return null;
end $$;

create or replace function wall.record_support(of_case uuid, received text[], refused text[], unavailable text[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor}' or who.organisation_kind = 'border'
    or not exists (
      select from palermo.case_access a
      where a.case_id = of_case and a.organisation_id = who.organisation_id
        and (a.owner or 'services' = any (a.data_classes)) and (a.expires_at is null or a.expires_at > now())
    )
  then
    raise exception 'wall: support refused' using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from palermo.case_merge m where of_case in (m.kept_case, m.merged_case) and m.undone_at is null
  ) then
    perform wall.count_support(of_case);
  else
    update palermo.standard_record
    set support_received = received, support_refused = refused, support_unavailable = unavailable
    where case_id = of_case;
  end if;
end $$;

create or replace function wall.count_investigated(of_case uuid, of_suspect uuid, regions text[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor}' or not exists (
    select from palermo.investigation_suspect s
    where s.id = of_suspect and s.case_id = of_case and s.organisation_id = who.organisation_id
  ) then
    raise exception 'wall: suspect refused' using errcode = 'insufficient_privilege';
  end if;
  update palermo.standard_perpetrator p set stage = coalesce(s.proceeding, s.stage)
  from palermo.suspect s
  where p.case_id = of_case and p.suspect_id = of_suspect and s.case_id = of_case and s.id = of_suspect;
  if found then return; end if;
  insert into palermo.standard_perpetrator (case_id, suspect_id, organisation_id, year, period, sex, age_group, citizenship,
    region_of_citizenship, stage, exploitation, country_of_exploitation, region_of_exploitation, organisation_kind, source)
  select s.case_id, s.id, r.organisation_id, r.year, r.period, array_remove(s.sex, 'unknown'), s.age_group, s.citizenship,
    regions, coalesce(s.proceeding, s.stage), r.exploitation, r.country_of_exploitation, r.region_of_exploitation,
    r.organisation_kind, r.source
  from palermo.suspect s join palermo.standard_record r on r.case_id = wall.kept_file_of(s.case_id)
  where s.case_id = of_case and s.id = of_suspect
    and not exists (
      select from palermo.standard_perpetrator p where p.case_id = s.case_id and p.suspect_id = s.id
    );
end $$;

-- Nobody asks about people by the hundred: what is too much is refused, whatever there is to be found.
create function wall.limit_checks() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform wall.require_holder(new.case_id);
  if (
    select count(*) from palermo.duplicate_check k
    where k.asked_by = new.asked_by and k.asked_at > new.asked_at - interval '1 day'
  ) >= 200 or exists (
    select from palermo.duplicate_check k where k.case_id = new.case_id and k.asked_at > new.asked_at - interval '30 days'
  ) then
    raise exception 'wall: asked enough' using errcode = 'check_violation', constraint = 'duplicate_check_limit';
  end if;
  return new;
end $$;

-- The cases of other organisations that share the sound of at least two words of the name, one of them with a year of birth
-- near the person's, and were there before it was asked: at most five, the likeliest first. Only index probes: 500 cases for one key at most.
create function wall.files_like(c palermo.case_file, keys jsonb, before timestamptz)
returns table (case_id uuid, holder_id uuid, holder_kind text, reasons text[])
language sql stable set search_path = pg_catalog as $$
  with wanted as materialized (
    select word.number as word, k.kind, decode(v.value #>> '{}', 'hex') as key
    from jsonb_array_elements(keys) with ordinality as word(said, number)
    cross join lateral (values ('sound'), ('same'), ('near')) k(kind)
    cross join lateral jsonb_array_elements(word.said -> k.kind) v
  ), found as materialized (
    select distinct n.case_id from (select distinct w.key from wanted w where w.kind <> 'sound') w cross join lateral (
      select i.case_id from palermo.name_index i where i.key = w.key limit 500
    ) n where n.case_id <> c.id
  ), alike as materialized (
    select f.case_id, count(distinct w.word) as words, bool_or(w.kind = 'same') as same_year
    from found f join palermo.name_index i on i.case_id = f.case_id join wanted w on w.key = i.key
    group by f.case_id having count(distinct w.word) >= 2 order by 3 desc, 2 desc, 1 limit 100
  )
  select o.id, h.id, h.kind, array_remove(array['nameSound', case when a.same_year then 'sameBirthYear' else 'nearBirthYear' end,
    case when o.summary_sex = c.summary_sex then 'sameSex' end], null)
  from alike a
  join palermo.case_file o on o.id = a.case_id
  join palermo.person p on p.id = o.person_id
  join palermo.organisation h on h.id = o.organisation_id
  where o.created_at <= before and h.id <> c.organisation_id and h.active and h.kind <> 'border' and p.erased_at is null
    and (o.summary_sex is null or c.summary_sex is null or o.summary_sex = c.summary_sex)
    and not exists (
      select from palermo.case_access s
      where s.case_id = o.id and s.organisation_id = c.organisation_id and 'identity' = any (s.data_classes)
        and (s.expires_at is null or s.expires_at > now())
    )
    and not exists (select from palermo.case_merge m where m.merged_case = o.id and m.undone_at is null)
    and not exists (
      select from palermo.duplicate_question q
      where (q.holder_case = o.id and q.asker_case = c.id)
        or (q.holder_case = c.id and q.asker_case = o.id and q.state in ('waiting', 'same', 'different'))
    )
  order by a.same_year desc, a.words desc, o.id limit 5
$$;
revoke all on function wall.kept_file_of, wall.files_under, wall.count_support, wall.files_like from public;

-- Asks the holders of files that may be of the same person. The keeper's: it learns how many checks were done, and whoever
-- caused them learns nothing. Border authorities neither ask nor are asked.
create function wall.ask_across(at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  waiting palermo.duplicate_check;
  c palermo.case_file;
  alike record;
  question uuid;
  done int := 0;
begin
  if who.duty is distinct from 'keeper' then
    raise exception 'wall: questions refused' using errcode = 'insufficient_privilege';
  end if;
  for waiting in
    select * from palermo.duplicate_check k where k.done_at is null order by k.asked_at limit 50 for update skip locked
  loop
    select f.* into c from palermo.case_file f
    join palermo.organisation o on o.id = f.organisation_id join palermo.person p on p.id = f.person_id
    where f.id = waiting.case_id and f.organisation_id = waiting.organisation_id and o.active and o.kind <> 'border'
      and p.erased_at is null;
    if found and waiting.keys is not null then
      for alike in select * from wall.files_like(c, waiting.keys, waiting.asked_at) loop
        question := gen_random_uuid();
        insert into palermo.duplicate_question (id, holder_case, holder_id, asker_case, asker_organisation_id, reasons,
          asked_at, answer_by)
        values (question, alike.case_id, alike.holder_id, c.id, case when not wall.prosecutes(alike.holder_kind) then c.organisation_id end,
          alike.reasons, at, at + interval '30 days');
        perform wall.notify(alike.holder_id, null, '{caseworker,supervisor}', 'duplicateAsked', alike.case_id, question, at);
      end loop;
    end if;
    update palermo.duplicate_check set done_at = at, keys = null where id = waiting.id;
    done := done + 1;
  end loop;
  return done;
end $$;
revoke all on function wall.ask_across from public;

-- The holder's answer. Only a yes is told; anything else stays as silent as no answer.
create function wall.answer_question(of_question uuid, answer text, reach text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  q palermo.duplicate_question;
  holder uuid;
  asker uuid;
begin
  select * into q from palermo.duplicate_question where id = of_question for update;
  select f.organisation_id into holder from palermo.case_file f where f.id = q.holder_case;
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor}' or holder is distinct from who.organisation_id
    or answer is null or not answer = any ('{same,different,silent}')
  then
    raise exception 'wall: answer refused' using errcode = 'insufficient_privilege';
  end if;
  if q.state <> 'waiting' then return 'changed'; end if;
  if q.answer_by <= at then return 'over'; end if;
  update palermo.duplicate_question set state = answer, answered_by = who.account_id, answered_at = at where id = q.id;
  if answer = 'same' then
    insert into palermo.duplicate_answer (question_id, asker_case, organisation_id, contact, answered_at)
    values (q.id, q.asker_case, holder, reach, at);
    select f.organisation_id into asker from palermo.case_file f where f.id = q.asker_case;
    perform wall.notify(asker, null, '{caseworker,supervisor}', 'duplicateAnswered', null, q.id, at);
  end if;
  return 'answered';
end $$;
revoke all on function wall.answer_question from public;

-- When a person is erased, no question and no answer leads to them.
create function wall.forget_questions() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from palermo.duplicate_question q using palermo.case_file c
  where c.person_id = new.id and c.id in (q.holder_case, q.asker_case);
  delete from palermo.duplicate_check k using palermo.case_file c where c.person_id = new.id and k.case_id = c.id;
  return null;
end $$;

revoke all on function wall.check_merge, wall.follow_merge, wall.count_once, wall.move_merged, wall.limit_checks,
  wall.forget_questions from public;
grant execute on function wall.check_merge, wall.follow_merge, wall.count_once, wall.move_merged, wall.limit_checks,
  wall.forget_questions to palermo_owner;
grant execute on function wall.ask_across, wall.answer_question to palermo_app;

reset role;
set role palermo_owner;
create trigger check_merge before insert on palermo.case_merge
  for each row when (current_user = 'palermo_app') execute function wall.check_merge();
create trigger follow_merge after insert or update on palermo.case_merge for each row execute function wall.follow_merge();
create trigger count_once before insert on palermo.standard_record for each row execute function wall.count_once();
create trigger move_merged after update of organisation_id on palermo.case_file
  for each row when (old.organisation_id <> new.organisation_id) execute function wall.move_merged();
create trigger limit_checks before insert on palermo.duplicate_check
  for each row when (current_user = 'palermo_app') execute function wall.limit_checks();
create trigger forget_questions after update of erased_at on palermo.person
  for each row when (new.erased_at is not null) execute function wall.forget_questions();
reset role;
