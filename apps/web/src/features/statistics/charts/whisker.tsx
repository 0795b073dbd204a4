// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import classes from './charts.module.css';

const capHalf = 4;

/** A thin line with ends: in what interval a share may lie. Dark on a light ground, so that it shows on the bar as well. */
export function Whisker({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  const path = `M${from},${y}H${to}M${from},${y - capHalf}v${2 * capHalf}M${to},${y - capHalf}v${2 * capHalf}`;
  return (
    <>
      <path className={classes.whiskerGround} d={path} />
      <path className={classes.whisker} d={path} />
    </>
  );
}
