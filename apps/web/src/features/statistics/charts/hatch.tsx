// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import classes from './charts.module.css';

/** The pattern of everything that is withheld. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} className={classes.hatchGround} />
        <line x1={0} y1={0} x2={0} y2={6} className={classes.hatchLine} />
      </pattern>
    </defs>
  );
}
