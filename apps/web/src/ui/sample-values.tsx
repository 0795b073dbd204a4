// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import classes from './sample-values.module.css';

interface SampleValuesProps {
  readonly samples: readonly string[];
  /** Said where there are none. */
  readonly none: string;
}

/** Some values of a column as they stand in a file. */
export function SampleValues({ samples, none }: SampleValuesProps) {
  if (samples.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    );
  }
  return (
    <div className={classes.samples}>
      {samples.map((sample) => (
        // A sign before a number stays before it, in every direction of reading.
        <bdi key={sample} className={classes.sample} dir={/\p{L}/u.test(sample) ? 'auto' : 'ltr'}>
          {sample}
        </bdi>
      ))}
    </div>
  );
}
