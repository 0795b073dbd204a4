// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from '../statistics.module.css';
import { TableScroll } from '../table-scroll.tsx';
import type { RegionYear } from './region-series.ts';

interface RegionTableProps {
  readonly years: readonly RegionYear[];
  /** Countries of the region. */
  readonly countries: number;
  readonly name: string;
  readonly caption: string;
}

/** Both numbers of each year, and how many countries of the region published theirs. */
export function RegionTable({ years, countries, name, caption }: RegionTableProps) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const written = ({ region }: RegionYear): string => {
    if (region === undefined) return '–';
    if (region.low === region.high) return formatNumber(region.low);
    return t('map.from', { from: formatNumber(region.low), to: formatNumber(region.high) });
  };
  return (
    <TableScroll>
      <table className={classes.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{t('dimensions.year')}</th>
            <th scope="col" className={classes.numeric}>
              {t('region.here')}
            </th>
            <th scope="col" className={classes.numeric}>
              {name}
            </th>
            <th scope="col" className={classes.numeric}>
              {t('region.countries')}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td className={classes.numeric}>{year.here === undefined ? '–' : formatNumber(year.here)}</td>
              <td className={classes.numeric}>{written(year)}</td>
              <td className={classes.numeric}>
                {year.region === undefined
                  ? '–'
                  : t('region.of', { number: formatNumber(year.region.areaCount), countries: formatNumber(countries) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
