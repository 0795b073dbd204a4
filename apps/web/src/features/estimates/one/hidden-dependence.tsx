// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../../lib/language.ts';

interface HiddenDependenceProps {
  /** What the slider is called. */
  readonly label: string;
  readonly observed: number;
  readonly estimate: number;
}

/** Steps of the slider: powers of two, from a quarter to four times. */
const [least, most, step] = [-2, 2, 0.1];

/** What the estimate would be if people on no list were more or fewer in a way that no overlap can show. */
export function HiddenDependence({ label, observed, estimate }: HiddenDependenceProps) {
  const { formatNumber } = useLanguage();
  const [power, setPower] = useState(0);
  const tell = (at: number): string => {
    const factor = Number((2 ** at).toPrecision(2));
    const people = Math.round(Number((observed + 2 ** at * (estimate - observed)).toPrecision(3)));
    return `× ${formatNumber(factor)}: ${formatNumber(people)}`;
  };
  return (
    <Stack gap={4} maw="30rem" my="sm">
      <Slider
        value={power}
        onChange={setPower}
        min={least}
        max={most}
        step={step}
        label={null}
        thumbLabel={label}
        thumbProps={{ 'aria-valuetext': tell(power) }}
      />
      <Text fw={600} aria-hidden>
        <bdi dir="ltr">{tell(power)}</bdi>
      </Text>
    </Stack>
  );
}
