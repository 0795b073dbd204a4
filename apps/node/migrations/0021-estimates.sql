-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Estimates of the undetected from the overlaps of organisations' lists, counted inside the wall: which cases are of one
-- person stays there, and only how many people stand on which lists together comes out, for the node's job alone.
set role palermo_owner;

create table palermo.estimate (
  id uuid primary key,
  title text not null check (length(title) between 1 and 160),
  -- Lists, years, groups; what it is estimated with.
  choice jsonb not null,
  settings jsonb not null,
  state text not null default 'estimating' check (state in ('estimating', 'estimated', 'stopped')),
  job_id uuid unique,
  -- The account that a job acts for.
  started_by uuid not null references palermo.account,
  job_step text,
  job_done int not null default 0,
  job_total int not null default 0,
  failure jsonb,
  -- What is shown of the estimate, coarse enough for people to see, and what made it.
  result jsonb,
  provenance jsonb,
  created_by uuid not null references palermo.account,
  created_at timestamptz not null,
  check ((state = 'estimating') = (job_id is not null)),
  check ((state = 'estimated') = (result is not null) and (result is null) = (provenance is null))
);
create index estimate_by_day on palermo.estimate (created_at);
alter table palermo.estimate enable row level security, force row level security;

grant select, insert, delete on palermo.estimate to palermo_app;
grant update (state, settings, job_id, started_by, job_step, job_done, job_total, failure, result, provenance)
  on palermo.estimate to palermo_app;
create policy read_by_analysts on palermo.estimate for select to palermo_app
  using ((select wall.actor_has('{analyst}')) or (select wall.actor_is('keeper')));
create policy asked_by_analysts on palermo.estimate for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}')) and state = 'estimating'
    and created_by = (select wall.actor_account()) and started_by = (select wall.actor_account())
  );
create policy moved_on on palermo.estimate for update to palermo_app
  using ((select wall.actor_has('{analyst}')) or (select wall.actor_is('keeper')));
create policy discarded_by_analysts on palermo.estimate for delete to palermo_app
  using ((select wall.actor_has('{analyst}')) and state <> 'estimating');

-- Results come from the node's job alone, nobody starts it in another's name, and what was estimated stays so.
create function palermo.guard_estimate() returns trigger language plpgsql set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if old.state = 'estimated'
    or (new.state = 'estimated' and who.duty is distinct from 'keeper')
    or (new.started_by is distinct from old.started_by and new.started_by is distinct from who.account_id)
    or (new.job_id is distinct from old.job_id and new.job_id is not null
      and new.started_by is distinct from who.account_id)
  then
    raise exception 'wall: estimate refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_estimate before update on palermo.estimate
  for each row when (current_user = 'palermo_app') execute function palermo.guard_estimate();

grant select on palermo.standard_record, palermo.name_index to palermo_wall;
create policy wall_reads on palermo.standard_record for select to palermo_wall using (true);
create policy wall_reads on palermo.name_index for select to palermo_wall using (true);

-- An estimate that was put into a report is a figure of it; the report keeps its own copy, which nothing changes.
alter table palermo.report_figure add column estimate jsonb,
  add constraint report_figure_estimate check ((counted_by = 'estimate') = (estimate is not null));

reset role;
set role palermo_wall;

-- How many people stand on which lists together. A list is organisations: a person stands on it who has a case there that one
-- of them registered in the years. Two cases are of one person when they were registered for the same person, or when their
-- names' keyed sounds agree closely enough and neither sex nor citizenship speaks against it. Agreement weighs as many
-- bits as the shared sounds are rare; more of them are asked for where there are more cases to be mistaken for one another.
-- `widely` takes for one person what the narrow rule leaves apart. History bit 0 is the first list.
create function wall.count_overlaps(lists jsonb, year_from int, year_to int, grouped boolean, widely boolean)
returns table (sex text, majority text, history int, people bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if (wall.actor()).duty is distinct from 'keeper' then
    raise exception 'wall: overlaps refused' using errcode = 'insufficient_privilege';
  end if;
  return query
  with recursive list as (
    select 1 << (each.place::int - 1) as bit,
      array(select jsonb_array_elements_text(each.list -> 'organisations'))::uuid[] as organisations,
      array(select jsonb_array_elements_text(each.list -> 'kinds')) as kinds
    from jsonb_array_elements(lists) with ordinality as each(list, place)
  ), listed as materialized (
    select r.case_id, c.person_id, m.bits, nullif(r.sex, 'unknown') as sex, nullif(r.majority, 'unknown') as majority,
      r.citizenship, c.registered_on
    from palermo.standard_record r
    join palermo.case_file c on c.id = r.case_id
    cross join lateral (
      select bit_or(l.bit) as bits from list l
      where r.organisation_id = any (l.organisations) or r.organisation_kind = any (l.kinds)
    ) m
    where r.year between year_from and year_to and r.outcome in ('presumed', 'confirmed') and m.bits is not null
  ), spread as (
    select greatest(count(*), 2)::float8 as cases from listed
  ), sounds as materialized (
    select n.case_id, n.key, count(*) over (partition by n.key) as shared_by, count(*) over (partition by n.case_id) as own
    from palermo.name_index n join listed l on l.case_id = n.case_id
  ), near as (
    -- Sounds that very many share find nobody; they still weigh where others have.
    select distinct a.case_id as one, b.case_id as other
    from sounds a join sounds b on b.key = a.key and b.case_id > a.case_id
    where a.shared_by <= 100
  ), weighed as (
    select near.one, near.other, 2.0 * count(*) / min(a.own + b.own) as agreement,
      sum(log(2.0, (spread.cases / a.shared_by)::numeric)) as bits, spread.cases
    from near cross join spread
    join sounds a on a.case_id = near.one
    join sounds b on b.case_id = near.other and b.key = a.key
    group by near.one, near.other, spread.cases
  ), same as materialized (
    select w.one, w.other
    from weighed w
    join listed a on a.case_id = w.one
    join listed b on b.case_id = w.other
    where w.agreement >= case when widely then 0.4 else 0.6 end
      and w.bits >= 2 * log(2.0, w.cases::numeric) + case when widely then -4 else 5 end
      and (a.sex is null or b.sex is null or a.sex = b.sex)
      and case when widely then a.citizenship = '{}' or b.citizenship = '{}' or a.citizenship && b.citizenship
        else a.citizenship && b.citizenship end
    union
    select a.case_id, b.case_id from listed a join listed b on b.person_id = a.person_id and b.case_id > a.case_id
  ), linked as (
    select one, other from same union select other, one from same
  ), reached as (
    select one as case_id, one as through from linked
    union
    select r.case_id, l.other from reached r join linked l on l.one = r.through
  ), person as (
    select case_id, min(through::text) as person from reached group by case_id
  ), known as (
    select bit_or(l.bits) as bits,
      (array_agg(l.sex order by l.registered_on, l.case_id) filter (where l.sex is not null))[1] as sex,
      (array_agg(l.majority order by l.registered_on, l.case_id) filter (where l.majority is not null))[1] as majority
    from listed l left join person p on p.case_id = l.case_id
    group by coalesce(p.person, l.case_id::text)
  )
  select case when grouped then k.sex end, case when grouped then k.majority end, k.bits, count(*)
  from known k group by 1, 2, 3;
end $$;
revoke all on function wall.count_overlaps from public;
grant execute on function wall.count_overlaps to palermo_app;

reset role;
