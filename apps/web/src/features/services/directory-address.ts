// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AccessibilityCode, AgeGroupServed, ServiceKindCode, SexServed } from '@palermo/contract';
import type { AddressValues } from '../../lib/address.ts';

/** What of the directory is shown; kept in the address. */
export interface DirectoryFilter {
  readonly kind?: ServiceKindCode;
  readonly region?: string;
  readonly language?: string;
  readonly age?: 'child' | 'adult';
  readonly sex?: 'female' | 'male' | 'other';
  readonly accessibility?: string;
  readonly free?: 'yes';
}

/** Reads the filters of any address; what is no filter is left out. */
export function readDirectoryFilter(values: AddressValues): DirectoryFilter {
  const kind = ServiceKindCode.safeParse(values['kind']).data;
  const age = AgeGroupServed.safeParse(values['age']).data;
  const sex = SexServed.safeParse(values['sex']).data;
  const { region, language, accessibility } = values;
  const needs = (accessibility ?? '').split(',').filter((code) => AccessibilityCode.safeParse(code).success);
  return {
    ...(kind ? { kind } : {}),
    ...(region !== undefined && region.length <= 60 && !/\p{Nd}/u.test(region) ? { region } : {}),
    ...(language !== undefined && /^[a-z]{2,3}$/.test(language) ? { language } : {}),
    ...(age ? { age } : {}),
    ...(sex ? { sex } : {}),
    ...(needs.length > 0 ? { accessibility: needs.join(',') } : {}),
    ...(values['free'] === 'yes' ? { free: 'yes' } : {}),
  };
}
