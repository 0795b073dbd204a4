-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Confidential returns: exact figures for one named recipient. They are counted when a return is proposed, and nobody reads
-- them before it is released but those who decide on the release, never the proposer.
set role palermo_owner;

alter table palermo.return
  add column figures text not null default 'protected' check (figures in ('protected', 'exact')),
  add column recipient text check (length(recipient) between 2 and 200),
  add constraint return_exact_kind check (figures = 'protected' or kind in ('glotip', 'sdg1622')),
  add constraint return_exact_state check (figures = 'protected' or state <> 'draft'),
  add constraint return_exact_recipient check ((figures = 'exact') = (recipient is not null));
grant update (figures, recipient) on palermo.return to palermo_app;

-- The exact figures of a proposal, and why some differ from the year before. They are nowhere else but in its files.
create table palermo.return_exact (
  return_id uuid primary key references palermo.return on delete cascade,
  snapshot jsonb not null,
  -- By figure; written with the release.
  comments jsonb not null default '{}' check (jsonb_typeof(comments) = 'object')
);
alter table palermo.return_exact enable row level security, force row level security;

grant select, insert on palermo.return_exact to palermo_app;
grant update (comments) on palermo.return_exact to palermo_app;
create policy read_by_second_person on palermo.return_exact for select to palermo_app
  using (
    exists (
      select from palermo.return r
      where r.id = return_id and (
        r.state = 'released'
        or (r.state = 'proposed' and (select palermo.releases_returns())
          and r.proposed_by <> (select wall.actor_account()))
      )
    )
  );
create policy made_before_proposal on palermo.return_exact for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.return r where r.id = return_id and r.state = 'draft')
  );
create policy explained_by_second_person on palermo.return_exact for update to palermo_app
  using (
    exists (
      select from palermo.return r
      where r.id = return_id and r.state = 'proposed' and (select palermo.releases_returns())
        and r.proposed_by <> (select wall.actor_account())
    )
  );

-- Files with exact figures are read after the release alone; not even their hashes before, from which one could guess.
drop policy read_with_return on palermo.return_file;
create policy read_with_return on palermo.return_file for select to palermo_app
  using (
    exists (
      select from palermo.return r where r.id = return_id and (r.figures = 'protected' or r.state = 'released')
    )
  );

-- Who takes a proposal back may not read it, so that its files and exact figures go by themselves.
drop policy taken_back on palermo.return_file;
revoke delete on palermo.return_file from palermo_app;
grant select (return_id), delete on palermo.return_exact, palermo.return_file to palermo_wall;
create policy wall_forgets on palermo.return_exact for all to palermo_wall using (true);
create policy wall_forgets on palermo.return_file for all to palermo_wall using (true);

reset role;
set role palermo_wall;

create function wall.forget_proposal() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from palermo.return_exact where return_id = new.id;
  delete from palermo.return_file where return_id = new.id;
  return null;
end $$;
revoke all on function wall.forget_proposal from public;
grant execute on function wall.forget_proposal to palermo_owner;

reset role;
set role palermo_owner;

create trigger forget_proposal after update on palermo.return
  for each row when (old.state = 'proposed' and new.state = 'draft') execute function wall.forget_proposal();

-- Nobody proposes or releases in another's name, and only what was proposed is released, as it was and for whom it was.
create or replace function palermo.guard_return() returns trigger language plpgsql set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if (new.state = 'proposed' and (old.state <> 'draft' or new.proposed_by is distinct from who.account_id
      or not 'analyst' = any (who.roles)))
    or (new.state = 'released' and (old.state <> 'proposed' or new.released_by is distinct from who.account_id
      or new.proposed_by is distinct from old.proposed_by or new.proposed_at is distinct from old.proposed_at
      or new.snapshot is distinct from old.snapshot or new.vintage_id is distinct from old.vintage_id
      or new.figures is distinct from old.figures or new.recipient is distinct from old.recipient
      or not palermo.releases_returns()))
  then
    raise exception 'wall: return refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

reset role;
