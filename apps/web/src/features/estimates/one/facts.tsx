// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text, Title } from '@mantine/core';
import type { EstimateList, EstimateView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { organisationsQuery } from '../estimate-query.ts';
import classes from '../estimates.module.css';

/** Whose lists and which years were asked about. */
export function Facts({ view }: { readonly view: EstimateView }) {
  const { t } = useTranslation('estimates');
  const { language } = useLanguage();
  const { data } = useQuery(organisationsQuery);
  const { lists, years, groups } = view.choice;
  const membersOf = ({ kinds, organisations }: EstimateList): string =>
    [
      ...kinds.map((kind) => labelOf('organisationKind', kind, language)),
      ...organisations.map((id) => data?.organisations.find((each) => each.id === id)?.name ?? '…'),
    ].join(' · ');
  return (
    <section>
      <Title order={2} size="h3">
        {t('facts.title')}
      </Title>
      <Text>{t(groups ? 'facts.yearsInGroups' : 'facts.years', { from: years.from, to: years.to })}</Text>
      <ul className={classes.sentences}>
        {lists.map((list) => (
          <li key={list.name}>
            <bdi>{list.name}</bdi>: <bdi>{membersOf(list)}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
