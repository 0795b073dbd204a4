// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';

export const CampaignId = z.uuid().brand('CampaignId');
export type CampaignId = z.infer<typeof CampaignId>;
export const OutreachEventId = z.uuid().brand('OutreachEventId');
export type OutreachEventId = z.infer<typeof OutreachEventId>;

/** A language that people speak, by its code of ISO 639. */
export const SpokenLanguage = z.string().regex(/^[a-z]{2,3}$/);

/** Text over several lines. */
export function words(maxLength: number): z.ZodString {
  return z.string().trim().min(1).max(maxLength);
}

/** A page of the web: nothing else is ever opened from a link that somebody typed. */
export const link = z.url({ protocol: /^https?$/ }).max(500);
