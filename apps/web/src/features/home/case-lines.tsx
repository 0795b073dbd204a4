// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AnswerOf, listCases } from '@palermo/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeLabel } from '../../ui/code-label.tsx';
import { type DataColumn, DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { AnchorLink } from '../../ui/links.tsx';

type CaseLine = AnswerOf<typeof listCases>['cases'][number];

interface CaseLinesProps {
  readonly label: string;
  readonly cases: readonly CaseLine[];
  /** For a list in which every case has the same. */
  readonly withoutOutcome?: boolean;
}

/** A few cases, each with the way to it. */
export function CaseLines({ label, cases, withoutOutcome = false }: CaseLinesProps) {
  const { t } = useTranslation('home');
  const columns = useMemo((): readonly DataColumn<CaseLine>[] => {
    const outcome: DataColumn<CaseLine> = {
      id: 'outcome',
      header: t('cases.outcome'),
      cell: (line) => <CodeLabel list="outcome" code={line.outcome} />,
    };
    return [
      {
        id: 'reference',
        header: t('cases.reference'),
        main: true,
        cell: ({ id, reference }) => (
          <AnchorLink to="/cases/$caseId" params={{ caseId: id }} dir="ltr">
            {reference}
          </AnchorLink>
        ),
      },
      { id: 'name', header: t('cases.name'), cell: ({ name }) => name ?? t('cases.noName') },
      ...(withoutOutcome ? [] : [outcome]),
      { id: 'organisation', header: t('cases.organisation'), cell: ({ organisation }) => organisation.name },
      {
        id: 'registeredOn',
        header: t('cases.registeredOn'),
        cell: ({ registeredOn }) => <DateText value={registeredOn} />,
      },
    ];
  }, [t, withoutOutcome]);
  return <DataTable label={label} rows={cases} columns={columns} rowKey={({ id }) => id} />;
}
