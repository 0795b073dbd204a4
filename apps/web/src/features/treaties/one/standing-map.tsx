// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { TreatyStanding } from '@palermo/contract';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../ui/loading.tsx';
import { useWorld } from '../../../ui/world/use-world.ts';
import { mapHeight, mapWidth } from '../../../ui/world/world-shapes.ts';
import classes from '../treaties.module.css';
import { useTreatyNames } from '../use-treaty-names.ts';

const legend = ['party', 'signed', 'none', 'withdrawn', 'unknown'] as const;

interface StandingMapProps {
  readonly states: readonly TreatyStanding[];
  readonly names: Readonly<Record<string, string>>;
}

/** Countries coloured by where they stand. The table below the map says the same. */
export function StandingMap({ states, names }: StandingMapProps) {
  const { t } = useTranslation('treaties');
  const world = useWorld();
  const { stateName } = useTreatyNames(names);
  const [pointed, setPointed] = useState<string>();
  const standings = useMemo(() => new Map(states.map((each) => [each.state, each.standing])), [states]);
  if (world.error) return <Text size="sm">{t('one.mapFailed')}</Text>;
  if (!world.data) return <Loading />;
  const standing = pointed === undefined ? undefined : standings.get(pointed);
  const marks = (country: string | null) => {
    const known = country === null ? undefined : standings.get(country);
    if (country === null || known === undefined) return { className: classes.land };
    return {
      className: classes.land,
      'data-standing': known,
      'data-chosen': pointed === country ? '' : undefined,
      onPointerEnter: () => setPointed(country),
      onClick: () => setPointed(country),
    };
  };
  return (
    <div>
      <svg
        role="img"
        aria-label={t('one.map')}
        viewBox={`0 0 ${mapWidth} ${mapHeight}`}
        width="100%"
        className={classes.chart}
      >
        {world.data.shapes.map(({ key, country, path }) => (
          <path key={key} d={path} {...marks(country)} />
        ))}
        {world.data.dots.map(({ country, x, y }) =>
          standings.has(country) ? <circle key={country} cx={x} cy={y} r={4.5} {...marks(country)} /> : null,
        )}
      </svg>
      <Text size="sm" mih="1.6rem" aria-live="polite">
        {pointed === undefined || standing === undefined
          ? t('one.mapPoint')
          : `${stateName(pointed)}: ${t(`standing.${standing}`)}`}
      </Text>
      <ul className={classes.legend}>
        {legend.map((code) => (
          <li key={code}>
            <svg className={classes.swatch} aria-hidden>
              <rect width="22" height="14" className={classes.land} data-standing={code} />
            </svg>
            {t(`standing.${code}`)}
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" mt="xs">
        {t('one.boundaries')}
      </Text>
    </div>
  );
}
