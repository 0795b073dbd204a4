// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Link } from '@tanstack/react-router';
import classes from './layout.module.css';

const productName = 'Palermo';

/** The mark and name of the product; leads home. */
export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <img src="/palermo.svg" alt="" width={28} height={28} />
      <span>{productName}</span>
    </Link>
  );
}
