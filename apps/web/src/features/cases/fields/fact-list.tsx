// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type FieldValues, type FormField, isShown } from '@palermo/terms';
import { Fragment } from 'react';
import { useLanguage } from '../../../lib/language.ts';
import { isAnswered } from '../../../lib/drafts/field-values.ts';
import classes from './fact-list.module.css';
import { useFieldText } from './use-field-text.ts';

interface FactListProps {
  readonly fields: readonly FormField[];
  readonly values: FieldValues;
}

/** The fields that a reader is shown: answered, and asked under the other answers. */
export function factFields({ fields, values }: FactListProps): readonly FormField[] {
  return fields.filter((field) => isAnswered(values[field.key]) && isShown(field, values));
}

/** Questions and answers in plain words, only those that are answered. */
export function FactList(props: FactListProps) {
  const { language } = useLanguage();
  const textOf = useFieldText();
  const { values } = props;
  return (
    <dl className={classes.list}>
      {factFields(props).map((field) => (
        <Fragment key={field.key}>
          <dt>{field.label[language]}</dt>
          <dd>
            <bdi>{textOf(field, values[field.key])}</bdi>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
