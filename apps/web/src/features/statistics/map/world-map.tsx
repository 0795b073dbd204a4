// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { mapClasses, mapClassOf, type MapClass } from '@palermo/evidence';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { Loading } from '../../../ui/loading.tsx';
import { HatchPattern } from '../charts/hatch.tsx';
import { useMarkChoice } from '../charts/use-mark-choice.ts';
import type { CountedRow } from '../counted-rows.ts';
import { listLocale } from '../query-words.ts';
import chartClasses from '../charts/charts.module.css';
import classes from './map.module.css';
import { useShare } from '../use-share.ts';
import { MapLegend } from './map-legend.tsx';
import { mapShades } from './map-shades.ts';
import { useWorld } from '../../../ui/world/use-world.ts';
import { mapHeight, mapWidth, type WorldShapes } from '../../../ui/world/world-shapes.ts';

interface WorldMapProps {
  readonly label: string;
  /** Countries by alpha-2 code; "not known" is left out of the map. */
  readonly rows: readonly CountedRow[];
  readonly onChoose: (code: string) => void;
}

type RowsByCountry = ReadonlyMap<string, CountedRow>;

/** Countries coloured by how many victims they have; a withheld count is hatched. The map is never mirrored. */
export function WorldMap({ label, rows, onChoose }: WorldMapProps) {
  const { t } = useTranslation('statistics');
  const world = useWorld();
  const [pointed, setPointed] = useState<string>();
  const byCountry = useMemo(
    () => new Map(rows.flatMap((row) => (row.code === null ? [] : [[row.code, row] as const]))),
    [rows],
  );
  const groups = useMemo(
    () => mapClasses(rows.flatMap(({ cell, code }) => (cell.kind === 'count' && code !== null ? [cell.count] : []))),
    [rows],
  );
  if (world.error) return <Text size="sm">{t('map.failed')}</Text>;
  if (!world.data) return <Loading />;
  const row = pointed === undefined ? undefined : byCountry.get(pointed);
  return (
    <div>
      <WorldDrawing
        label={label}
        world={world.data}
        byCountry={byCountry}
        classesOfMap={groups}
        chosen={row?.code ?? null}
        onPoint={setPointed}
      />
      <PointedLine row={row} onChoose={onChoose} />
      <MapLegend classesOfMap={groups} hasWithheld={rows.some(({ cell }) => cell.kind === 'suppressed')} />
      <OffMap rows={rows} world={world.data} />
      <Text size="xs" c="dimmed" mt="xs">
        {t('map.boundaries')}
      </Text>
    </div>
  );
}

interface DrawingProps {
  readonly label: string;
  readonly world: WorldShapes;
  readonly byCountry: RowsByCountry;
  readonly classesOfMap: readonly MapClass[];
  readonly chosen: string | null;
  readonly onPoint: (code: string) => void;
}

function WorldDrawing({ label, world, byCountry, classesOfMap, chosen, onPoint }: DrawingProps) {
  const { ref, width } = useElementSize();
  const drawing = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const fillOf = useCountryFill(byCountry, classesOfMap, hatch);
  useMarkChoice(drawing, onPoint);
  const dotRadius = (4.5 * mapWidth) / Math.max(width, 320);
  const shapes = [...world.shapes].toSorted(
    (one, other) => Number(isCounted(one.country)) - Number(isCounted(other.country)),
  );
  function isCounted(country: string | null): boolean {
    return country !== null && byCountry.has(country);
  }
  const markOf = (country: string | null) => {
    const row = country === null ? undefined : byCountry.get(country);
    if (!row || country === null) return { className: classes.land };
    return {
      className: classes.counted,
      fill: fillOf(row),
      'data-code': country,
      'data-chosen': chosen === country ? '' : undefined,
    };
  };
  return (
    <div ref={ref} className={chartClasses.chart}>
      <svg
        ref={drawing}
        role="img"
        aria-label={label}
        data-drawing
        viewBox={`0 0 ${mapWidth} ${mapHeight}`}
        width="100%"
      >
        <HatchPattern id={hatch} />
        {shapes.map(({ key, country, path }) => (
          <path key={key} d={path} {...markOf(country)}>
            <CountryTitle row={country === null ? undefined : byCountry.get(country)} />
          </path>
        ))}
        {world.dots.map(({ country, x, y }) =>
          isCounted(country) ? (
            <circle key={country} cx={x} cy={y} r={dotRadius} {...markOf(country)}>
              <CountryTitle row={byCountry.get(country)} />
            </circle>
          ) : null,
        )}
      </svg>
    </div>
  );
}

function useCountryFill(
  byCountry: RowsByCountry,
  classesOfMap: readonly MapClass[],
  hatch: string,
): (row: CountedRow) => string {
  return useMemo(() => {
    const fills = new Map(
      [...byCountry].map(([code, { cell }]) => {
        if (cell.kind !== 'count') return [code, `url(#${hatch})`];
        const own = mapClassOf(classesOfMap, cell.count);
        return [code, own && mapShades[own.shade]];
      }),
    );
    return ({ code }) => fills.get(code ?? '') ?? '#eceff2';
  }, [byCountry, classesOfMap, hatch]);
}

function useCountryWords(): (row: CountedRow) => string {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const shareOf = useShare();
  return ({ label, cell }) => {
    if (cell.kind === 'suppressed') return t('map.country', { country: label, value: t('withheld') });
    const percent = shareOf(cell);
    const share = percent === undefined ? '' : ` (${percent})`;
    return t('map.country', { country: label, value: `${formatNumber(cell.count)}${share}` });
  };
}

function CountryTitle({ row }: { readonly row: CountedRow | undefined }) {
  const wordsOf = useCountryWords();
  return row === undefined ? null : <title>{wordsOf(row)}</title>;
}

/** The country that was touched, in words: on a phone there is no pointing. */
function PointedLine({
  row,
  onChoose,
}: {
  readonly row: CountedRow | undefined;
  readonly onChoose: (code: string) => void;
}) {
  const { t } = useTranslation('statistics');
  const wordsOf = useCountryWords();
  const code = row?.code ?? null;
  return (
    <div className={classes.mapLine}>
      {row === undefined || code === null ? (
        <Text size="sm" c="dimmed">
          {t('map.pointHint')}
        </Text>
      ) : (
        <>
          <Text fw={600}>{wordsOf(row)}</Text>
          <Button size="compact-sm" variant="default" onClick={() => onChoose(code)}>
            {t('map.only')}
          </Button>
        </>
      )}
    </div>
  );
}

function OffMap({ rows, world }: { readonly rows: readonly CountedRow[]; readonly world: WorldShapes }) {
  const { t } = useTranslation('statistics');
  const { language } = useLanguage();
  const wordsOf = useCountryWords();
  const missing = rows.filter(({ code }) => code !== null && !world.countries.has(code));
  if (missing.length === 0) return null;
  const countries = new Intl.ListFormat(listLocale(language)).format(missing.map(wordsOf));
  return (
    <Text size="sm" c="dimmed" mt="xs">
      {t('map.offMap', { countries })}
    </Text>
  );
}
