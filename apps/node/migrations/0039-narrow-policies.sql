-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Policies whose only tie to their row is the case's id could be answered by hashing all that an organisation sees, and the planner
-- does so once it expects many rows: for a page of tasks, a search by name. That takes as long as the organisation is large. `offset
-- 0` keeps them to one probe of an index for each row that is read. Statistics read whole tables and keep their choice.
set role palermo_owner;

alter policy seen_through_access on palermo.case_file
  using (exists (select from palermo.case_access a where a.case_id = case_file.id offset 0));
alter policy seen_through_access on palermo.identification
  using (exists (select from palermo.case_access a where a.case_id = identification.case_id offset 0));
alter policy seen_with_experience on palermo.panel_opinion
  using (
    exists (
      select from palermo.case_access a
      where a.case_id = panel_opinion.case_id and (a.owner or 'experience' = any (a.data_classes)) offset 0
    )
  );
alter policy seen_with_identity on palermo.name_index
  using (
    exists (
      select from palermo.case_access a where a.case_id = name_index.case_id and 'identity' = any (a.data_classes) offset 0
    )
  );
alter policy seen_by_class on palermo.suspect
  using (
    exists (select from palermo.case_access a where a.case_id = suspect.case_id and 'justice' = any (a.data_classes) offset 0)
  );
alter policy seen_with_both on palermo.case_link
  using (
    exists (
      select from palermo.case_access a where a.case_id = case_link.case_id and 'experience' = any (a.data_classes) offset 0
    )
    and exists (
      select from palermo.case_access a
      where a.case_id = case_link.other_case_id and 'experience' = any (a.data_classes) offset 0
    )
  );
alter policy seen_with_needs on palermo.need
  using (
    (select wall.works_services())
    and exists (
      select from palermo.case_access a
      where a.case_id = need.case_id and (a.owner or 'needs' = any (a.data_classes)) offset 0
    )
  );
do $$
declare name text;
begin
  foreach name in array array['delivered_service', 'follow_up', 'support_end'] loop
    execute format($policy$alter policy seen_with_services on palermo.%1$I
      using ((select wall.works_services()) and exists (
        select from palermo.case_access a
        where a.case_id = %1$I.case_id and (a.owner or 'services' = any (a.data_classes)) offset 0))$policy$, name);
  end loop;
  foreach name in array array['release_words', 'release_refusal'] loop
    execute format($policy$alter policy seen_by_holder on palermo.%1$I
      using (exists (select from palermo.case_access a where a.case_id = %1$I.case_id and a.owner offset 0))$policy$, name);
  end loop;
end $$;

-- What somebody still has to answer or to do, without walking past what has ended.
create index referral_to_open on palermo.referral (to_organisation_id, sent_at desc, id desc)
  where state in ('waiting', 'asked', 'accepted');
create index referral_from_open on palermo.referral (from_organisation_id, sent_at desc, id desc)
  where state in ('waiting', 'asked', 'accepted');

-- An entry that is erased with its person is looked for among the guardians of releases.
create index release_by_guardian on palermo.release (guardian_entry_id) where guardian_entry_id is not null;

reset role;
