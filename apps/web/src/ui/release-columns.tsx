// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReactNode } from 'react';
import type { DataColumn } from './data-table.tsx';
import { DateText } from './date-text.tsx';

interface Released {
  readonly createdAt: string;
  readonly proposedAt: string | null;
  readonly releasedAt: string | null;
}

interface ReleaseColumns<Row> {
  readonly headers: Readonly<Record<'state' | 'next' | 'since', string>>;
  readonly badge: (row: Row) => ReactNode;
  readonly next: (row: Row) => string;
}

/** Columns of a list of what two people release: where each row stands, what comes next, and since when. */
export function releaseColumns<Row extends Released>(words: ReleaseColumns<Row>): readonly DataColumn<Row>[] {
  const { headers, badge, next } = words;
  return [
    { id: 'state', header: headers.state, cell: badge },
    { id: 'next', header: headers.next, cell: next },
    {
      id: 'since',
      header: headers.since,
      cell: ({ releasedAt, proposedAt, createdAt }) => <DateText value={releasedAt ?? proposedAt ?? createdAt} />,
    },
  ];
}
