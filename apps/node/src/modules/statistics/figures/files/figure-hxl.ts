// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, StatisticsTable } from '@palermo/contract';

/** Tags of the Humanitarian Exchange Language (HXL 1.1, hxlstandard.org) for dimensions that have one of their own. */
const tags: Partial<Record<DimensionCode, string>> = {
  year: '#date+year',
  quarter: '#date+quarter',
  period: '#date+period',
  citizenship: '#country+citizenship',
  perpetratorCitizenship: '#country+citizenship',
  countryOfExploitation: '#country+exploitation',
  regionOfCitizenship: '#region+citizenship',
  perpetratorRegion: '#region+citizenship',
  regionOfExploitation: '#region+exploitation',
  source: '#meta+source',
};

/** The row of tags under the columns of a figure. */
export function hxlRow({ by, unit }: StatisticsTable): string[] {
  const counted = unit === 'victim' ? 'victims' : 'suspects';
  return [
    ...by.flatMap((code) => {
      const tag = tags[code] ?? `#indicator+${code.toLowerCase()}`;
      return [`${tag}+code`, `${tag}+name`];
    }),
    `#affected+${counted}+num`,
    '#indicator+known+pct',
  ];
}
