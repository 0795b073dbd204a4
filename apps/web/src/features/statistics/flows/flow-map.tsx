// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, SegmentedControl, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '@palermo/terms';
import { useLanguage } from '../../../lib/language.ts';
import { Loading } from '../../../ui/loading.tsx';
import { useMarkChoice } from '../charts/use-mark-choice.ts';
import { useWorld } from '../../../ui/world/use-world.ts';
import type { WorldShapes } from '../../../ui/world/world-shapes.ts';
import chartClasses from '../charts/charts.module.css';
import classes from '../map/map.module.css';
import { type Flow, flowArcs, flowRings } from './flow-arcs.ts';
import { flowPlaces, type Frame, frameOf, type RegionName, regions, viewBoxOf } from './flow-frame.ts';
import { type FlowEnds, useFlowWords } from './use-flow-words.ts';

interface FlowMapProps {
  readonly label: string;
  readonly flows: readonly Flow[];
  readonly ends: FlowEnds;
  readonly onChoose: (flow: Flow) => void;
}

/** Most arcs on a wide map and on a phone's; the rest is in the table. */
const arcsMax = 40;
const arcsMaxNarrow = 15;
const narrowBelow = 560;

/** Arcs from citizenship to country of exploitation, as wide as they have victims; rings for one's own country. Never mirrored. */
export function FlowMap({ label, flows, ends, onChoose }: FlowMapProps) {
  const { t } = useTranslation('statistics');
  const world = useWorld();
  const { ref, width } = useElementSize();
  const [pointed, setPointed] = useState<string>();
  const [region, setRegion] = useState<RegionName>();
  if (world.error) return <Text size="sm">{t('map.failed')}</Text>;
  if (!world.data) return <Loading />;
  const frame = frameOf(region, world.data.places);
  const most = width > 0 && width < narrowBelow ? arcsMaxNarrow : arcsMax;
  return (
    <div ref={ref}>
      <RegionSwitch region={region} onChange={setRegion} />
      <FlowDrawing
        label={label}
        world={world.data}
        flows={flows}
        ends={ends}
        arcsMax={most}
        frame={frame}
        scale={frame.width / Math.max(width, 320)}
        pointed={pointed}
        onPoint={setPointed}
      />
      <PointedFlow flow={flows.find(({ code }) => code === pointed)} {...{ ends, onChoose }} />
      <FlowLegend arcsMax={most} ends={ends} />
      <Text size="xs" c="dimmed" mt="xs">
        {t('map.boundaries')}
      </Text>
    </div>
  );
}

interface RegionSwitchProps {
  readonly region: RegionName | undefined;
  readonly onChange: (region: RegionName | undefined) => void;
}

/** Which part of the world is shown: in the densest parts short arcs need a closer look. */
function RegionSwitch({ region, onChange }: RegionSwitchProps) {
  const { t } = useTranslation('statistics');
  const { language } = useLanguage();
  return (
    <div className={classes.regionSwitch}>
      <SegmentedControl
        size="xs"
        aria-label={t('flows.region')}
        value={region ?? ''}
        onChange={(chosen) => onChange(regions.find((each) => each === chosen))}
        data={[
          { value: '', label: t('flows.world') },
          ...regions.map((each) => ({ value: each, label: labelOf('unRegion', each, language) })),
        ]}
      />
    </div>
  );
}

interface FlowDrawingProps {
  readonly label: string;
  readonly world: WorldShapes;
  readonly flows: readonly Flow[];
  readonly ends: FlowEnds;
  readonly arcsMax: number;
  readonly frame: Frame;
  /** Units of the map in one pixel of the screen. */
  readonly scale: number;
  readonly pointed: string | undefined;
  readonly onPoint: (code: string) => void;
}

function FlowDrawing({ label, world, flows, ends, arcsMax: most, frame, scale, pointed, onPoint }: FlowDrawingProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const wordsOf = useFlowWords(ends);
  useMarkChoice(drawing, onPoint);
  const shrink = Math.min(scale, 1.8);
  const places = useMemo(() => flowPlaces(world.places), [world]);
  const arcs = useMemo(() => flowArcs(flows, places, { arcsMax: most, scale: shrink }), [flows, places, most, shrink]);
  const rings = useMemo(() => flowRings(flows, places, shrink), [flows, places, shrink]);
  const chosen = (code: string) => ({ 'data-code': code, 'data-chosen': pointed === code ? '' : undefined });
  return (
    <div className={chartClasses.chart}>
      <svg
        ref={drawing}
        role="img"
        aria-label={label}
        data-drawing
        viewBox={viewBoxOf(frame)}
        className={chartClasses.clipped}
        width="100%"
      >
        {world.shapes.map(({ key, path }) => (
          <path key={key} d={path} className={classes.land} />
        ))}
        {rings.map(({ flow, x, y, radius }) => (
          <circle key={flow.code} className={classes.flowRing} cx={x} cy={y} r={radius} {...chosen(flow.code)}>
            <title>{wordsOf(flow)}</title>
          </circle>
        ))}
        {arcs.map(({ flow, path, head, width }) => (
          <g key={flow.code} className={classes.flow} {...chosen(flow.code)}>
            <title>{wordsOf(flow)}</title>
            <path className={classes.flowGround} d={path} strokeWidth={width + 1.4 * shrink} />
            <path className={classes.flowArc} d={path} strokeWidth={width} />
            <path className={classes.flowHead} d={head} />
          </g>
        ))}
      </svg>
    </div>
  );
}

interface PointedFlowProps {
  readonly flow: Flow | undefined;
  readonly ends: FlowEnds;
  readonly onChoose: (flow: Flow) => void;
}

/** The flow that was touched, in words: on a phone there is no pointing. */
function PointedFlow({ flow, ends, onChoose }: PointedFlowProps) {
  const { t } = useTranslation('statistics');
  const wordsOf = useFlowWords(ends);
  return (
    <div className={classes.mapLine}>
      {flow === undefined ? (
        <Text size="sm" c="dimmed">
          {t('flows.pointHint')}
        </Text>
      ) : (
        <>
          <Text fw={600}>{wordsOf(flow)}</Text>
          <Button size="compact-sm" variant="default" onClick={() => onChoose(flow)}>
            {t('map.only')}
          </Button>
        </>
      )}
    </div>
  );
}

function FlowLegend({ arcsMax: most, ends }: { readonly arcsMax: number; readonly ends: FlowEnds }) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const isByCountry = ends[0] === 'citizenship';
  return (
    <ul className={classes.legend} data-legend>
      <li>
        <svg className={classes.swatch} aria-hidden>
          <path className={classes.flowArc} d="M1,7H14" strokeWidth={3.5} />
          <path className={classes.flowHead} d="M21,7L13,3V11Z" />
        </svg>
        {t(isByCountry ? 'flows.arc' : 'flows.arcRegion', { number: formatNumber(most) })}
      </li>
      <li>
        <svg className={classes.swatch} aria-hidden>
          <circle className={classes.flowRing} cx={11} cy={7} r={5.5} />
        </svg>
        {t(isByCountry ? 'flows.ring' : 'flows.ringRegion')}
      </li>
    </ul>
  );
}
