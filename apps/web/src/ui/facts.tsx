// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Fragment, type ReactNode } from 'react';
import classes from './facts.module.css';

/** A fact and what it is called; null for one that is not there. */
export type Fact = readonly [label: string, value: ReactNode];

interface FactsProps {
  readonly facts: readonly Fact[];
  readonly small?: boolean;
}

/** What is known of something, a line each; facts that are not there are left out. */
export function Facts({ facts, small = false }: FactsProps) {
  return (
    <dl className={classes.facts} data-small={small}>
      {facts
        .filter(([, value]) => value !== null)
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>
              <bdi>{label}</bdi>
            </dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}
