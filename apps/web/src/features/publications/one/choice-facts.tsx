// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { dimensionLists, type PublicationView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';

/** What is published of whom, and of which moment. */
export function ChoiceFacts({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const { language, formatDateTime } = useLanguage();
  const { choice, vintage } = view;
  const { from, to } = choice.years;
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  const either = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' });
  return (
    <Facts
      small
      facts={[
        [t('choice.people'), t(`people.${choice.people}`)],
        [t('choice.years'), from === to ? from : `${from}–${to}`],
        ...choice.where.map(({ column, codes }): Fact => [
          t('choice.only', { column: t(`columns.${column}`) }),
          either.format(
            codes.map((code) => {
              const codeList = dimensionLists[column];
              return codeList === undefined ? code : labelOf(codeList, code, language);
            }),
          ),
        ]),
        [t('choice.columns'), list.format(choice.columns.map((column) => t(`columns.${column}`)))],
        [
          t('choice.vintage'),
          <span key="vintage">
            <bdi>{vintage.name}</bdi> ({formatDateTime(vintage.at)})
          </span>,
        ],
      ]}
    />
  );
}
