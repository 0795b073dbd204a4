// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useId, useRef } from 'react';
import { useLanguage } from '../../../lib/language.ts';
import classes from './charts.module.css';
import { HatchPattern } from './hatch.tsx';
import { useMarkChoice } from './use-mark-choice.ts';

/** What a drawing needs to know of the place it is drawn in. */
export interface ChartPlace {
  readonly width: number;
  readonly isMirrored: boolean;
  /** Fill of everything withheld. */
  readonly hatch: string;
}

interface ChartFrameProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly heightOf: (place: ChartPlace) => number;
  readonly onChoose?: ((code: string) => void) | undefined;
  readonly children: (place: ChartPlace) => ReactNode;
}

const widthMin = 240;
const ignore = (): void => undefined;

/** The drawing of a figure: as wide as its place, one image for assistive technology, mirrored for Arabic. */
export function ChartFrame({ label, heightOf, onChoose = ignore, children }: ChartFrameProps) {
  const { ref, width } = useElementSize();
  const drawing = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const { direction } = useLanguage();
  useMarkChoice(drawing, onChoose);
  const place = {
    width: Math.max(Math.round(width), widthMin),
    isMirrored: direction === 'rtl',
    hatch: `url(#${hatch})`,
  };
  return (
    <div ref={ref} className={classes.chart}>
      <svg
        ref={drawing}
        role="img"
        aria-label={label}
        data-drawing
        width={place.width}
        height={heightOf(place)}
        direction={direction}
        style={{ direction }}
      >
        <HatchPattern id={hatch} />
        {width === 0 ? null : children(place)}
      </svg>
    </div>
  );
}
