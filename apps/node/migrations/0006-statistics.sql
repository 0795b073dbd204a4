-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Standard records: one coded, de-identified row per victim, the only thing that statistics read.
set role palermo_owner;

create table palermo.standard_record (
  case_id uuid primary key references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  year smallint,
  sex text,
  gender text,
  age_group text,
  majority text,
  outcome text not null,
  exploitation text[] not null default '{}',
  means_of_control text[] not null default '{}',
  recruitment text[] not null default '{}',
  relationship_to_trafficker text[] not null default '{}',
  industry text[] not null default '{}',
  citizenship text[] not null default '{}',
  country_of_exploitation text[] not null default '{}',
  source text,
  updated_on date not null default current_date
);

alter table palermo.standard_record enable row level security, force row level security;
grant select, insert, update, delete on palermo.standard_record to palermo_app;
create policy read_by_analysts on palermo.standard_record for select to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    or exists (
      select from palermo.case_access a
      where a.case_id = standard_record.case_id and 'experience' = any (a.data_classes)
    )
  );
create policy projected_by_holder on palermo.standard_record for insert to palermo_app
  with check (
    exists (select from palermo.case_access a where a.case_id = standard_record.case_id and 'experience' = any (a.data_classes))
  );
create policy projected_again on palermo.standard_record for update to palermo_app
  using (
    exists (select from palermo.case_access a where a.case_id = standard_record.case_id and 'experience' = any (a.data_classes))
  );
create policy removed_by_holder on palermo.standard_record for delete to palermo_app
  using (
    (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = standard_record.case_id and a.owner)
  );

reset role;
