// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { MapClass } from '@palermo/evidence';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { HatchPattern } from '../charts/hatch.tsx';
import classes from './map.module.css';
import { mapShades } from './map-shades.ts';

interface MapLegendProps {
  readonly classesOfMap: readonly MapClass[];
  readonly hasWithheld: boolean;
}

/** What the colours of the map mean, in numbers. */
export function MapLegend({ classesOfMap, hasWithheld }: MapLegendProps) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const hatch = useId();
  return (
    <>
      <Text size="sm" fw={600} id={`${hatch}-title`}>
        {t('map.legend')}
      </Text>
      <ul className={classes.legend} data-legend aria-labelledby={`${hatch}-title`}>
        {classesOfMap.map(({ from, to, shade }) => (
          <li key={from}>
            <Swatch className={classes.counted} fill={mapShades[shade]} />
            {from === to ? (
              formatNumber(from)
            ) : (
              <bdi>{t('map.from', { from: formatNumber(from), to: formatNumber(to) })}</bdi>
            )}
          </li>
        ))}
        {hasWithheld ? (
          <li>
            <svg className={classes.swatch} aria-hidden>
              <HatchPattern id={hatch} />
              <rect x={0.5} y={0.5} width={21} height={13} className={classes.counted} fill={`url(#${hatch})`} />
            </svg>
            {t('withheld')}
          </li>
        ) : null}
        <li>
          <Swatch className={classes.land} />
          {t('map.none')}
        </li>
      </ul>
    </>
  );
}

function Swatch({ className, fill }: { readonly className: string | undefined; readonly fill?: string | undefined }) {
  return (
    <svg className={classes.swatch} aria-hidden>
      <rect x={0.5} y={0.5} width={21} height={13} className={className} {...(fill === undefined ? {} : { fill })} />
    </svg>
  );
}
