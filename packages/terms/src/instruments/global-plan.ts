// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { globalPlanPartnerships } from './global-plan-partnerships.ts';
import { globalPlanPrevention } from './global-plan-prevention.ts';
import { globalPlanProsecution } from './global-plan-prosecution.ts';
import { globalPlanProtection } from './global-plan-protection.ts';
import type { ShippedInstrument } from './shipped-instrument.ts';

export const globalPlan: ShippedInstrument = {
  key: 'global-plan',
  titles: {
    en: 'United Nations Global Plan of Action to Combat Trafficking in Persons',
    fr: 'Plan d’action mondial des Nations Unies pour la lutte contre la traite des personnes',
    ar: 'خطة عمل الأمم المتحدة العالمية لمكافحة الاتجار بالأشخاص',
  },
  symbol: 'A/RES/64/293',
  adoptedOn: '2010-07-30',
  source: 'A draft list in our own words. Numbers of paragraphs are approximate and were not compared with the text.',
  commitments: [...globalPlanPrevention, ...globalPlanProtection, ...globalPlanProsecution, ...globalPlanPartnerships],
};
