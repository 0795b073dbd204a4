// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicOutreach } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** Campaigns that are public with what was released of them, those of the latest day first. */
export async function findPublicCampaigns(db: Db): Promise<PublicOutreach['campaigns']> {
  const answer = await sql<PublicOutreach['campaigns'][number]>`
    select c.title, c.theme, c.message, c.turns_on as "turnsOn", c.starts_on as "startsOn", c.ends_on as "endsOn", c.channels,
      coalesce((
        select jsonb_agg(jsonb_build_object('on', u.on_day, 'title', u.title, 'body', u.body, 'link', u.link)
          order by u.on_day desc, u.id)
        from palermo.media_update u
        where u.campaign_id = c.id and u.released_at is not null and u.struck_at is null
      ), '[]') as updates,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'kind', m.kind, 'language', m.language,
            'link', m.link, 'alternative', m.alternative,
            'file', exists (select from palermo.campaign_file f where f.material_id = m.id)) order by m.added_at, m.id)
        from palermo.campaign_material m where m.campaign_id = c.id and m.public and m.struck_at is null
      ), '[]') as materials
    from palermo.campaign c where c.public and c.dropped_on is null order by c.turns_on desc, c.id limit 50`.execute(
    db,
  );
  return answer.rows;
}

/** Practices that are public, in the order of their titles. */
export async function findPublicPractices(db: Db): Promise<PublicOutreach['practices']> {
  const answer = await sql<PublicOutreach['practices'][number]>`
    select id, title, problem, done, needs, evidence, shows, place, pillar, tags, language, contact from palermo.practice
    where public order by title, id limit 500`.execute(db);
  return answer.rows;
}
