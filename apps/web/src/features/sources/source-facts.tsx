// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { SourceView } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/date-text.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { useMeanings } from './meanings.ts';

/** Where a table comes from, as it has to be cited. */
export function SourceFacts({ source }: { readonly source: SourceView }) {
  const { t } = useTranslation('sources');
  const { areaName } = useMeanings();
  const { citation, publisher, vintage, area, shape, fileName, fileHash, importedBy, createdAt } = source;
  const isUnknown = shape === 'mapped' && source.mapping === null;
  const facts: readonly Fact[] = [
    [t('one.citation'), citation],
    [t('one.publisher'), citation === null ? publisher : null],
    [t('one.vintage'), vintage === null ? null : <DateText value={vintage} />],
    [t('one.area'), area === null ? null : areaName(area)],
    [t('one.shape'), shape === null ? null : isUnknown ? t('mapping.unknown') : t(`shapes.${shape}`)],
    [t('one.file'), fileName],
    [t('one.hash'), fileHash],
    [
      t('one.by'),
      <span key="by">
        {importedBy === null ? null : <bdi>{importedBy}</bdi>} · <DateText value={createdAt} withTime />
      </span>,
    ],
  ];
  return <Facts facts={facts} />;
}
