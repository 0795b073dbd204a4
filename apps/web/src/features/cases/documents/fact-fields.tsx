// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCodeOptions } from '../../../lib/code-options.ts';
import { ClassSelect, type DataClass } from './class-select.tsx';

/** What is said of a document besides its title. A day that is not known is ''. */
export interface SaidFacts {
  readonly kind: string;
  readonly dataClass: DataClass;
  readonly day: string;
}

interface FactFieldsProps {
  /** Data classes that are open to the person. */
  readonly offered: readonly DataClass[];
  readonly value: SaidFacts;
  readonly onChange: (changed: Partial<SaidFacts>) => void;
}

/** Asks what a document is, what it tells about, and which day it bears. */
export function FactFields({ offered, value, onChange }: FactFieldsProps) {
  const { t } = useTranslation('cases');
  const kinds = useCodeOptions('documentKind');
  return (
    <>
      <Select
        label={t('documents.kind')}
        data={kinds}
        value={value.kind}
        onChange={(kind) => kind !== null && onChange({ kind })}
        allowDeselect={false}
      />
      <ClassSelect offered={offered} value={value.dataClass} onChange={(dataClass) => onChange({ dataClass })} />
      <TextInput
        type="date"
        label={t('documents.day')}
        value={value.day}
        onChange={({ currentTarget: { value: day } }) => onChange({ day })}
      />
    </>
  );
}
