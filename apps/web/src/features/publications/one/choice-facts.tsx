// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { dimensionLists, type PublicationView } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from '../publications.module.css';

/** What is published of whom, and of which moment. */
export function ChoiceFacts({ view }: { readonly view: PublicationView }) {
  const { t } = useTranslation('publications');
  const { language, formatDateTime } = useLanguage();
  const { choice, vintage } = view;
  const { from, to } = choice.years;
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  const either = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' });
  return (
    <dl className={classes.facts}>
      <dt>{t('choice.people')}</dt>
      <dd>{t(`people.${choice.people}`)}</dd>
      <dt>{t('choice.years')}</dt>
      <dd>{from === to ? from : `${from}–${to}`}</dd>
      {choice.where.map(({ column, codes }) => (
        <FilterFact
          key={column}
          name={t('choice.only', { column: t(`columns.${column}`) })}
          words={either.format(
            codes.map((code) => {
              const codeList = dimensionLists[column];
              return codeList === undefined ? code : labelOf(codeList, code, language);
            }),
          )}
        />
      ))}
      <dt>{t('choice.columns')}</dt>
      <dd>{list.format(choice.columns.map((column) => t(`columns.${column}`)))}</dd>
      <dt>{t('choice.vintage')}</dt>
      <dd>
        <bdi>{vintage.name}</bdi> ({formatDateTime(vintage.at)})
      </dd>
    </dl>
  );
}

function FilterFact({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  );
}
