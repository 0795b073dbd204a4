// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { ClassChoices, type DataClasses } from '../releases/class-choices.tsx';
import { OrganisationSelect } from './organisation-select.tsx';

/** To whom something is opened, and what. */
export interface Opening {
  readonly organisationId: string | null;
  readonly dataClasses: DataClasses;
}

export function isOpening({ organisationId, dataClasses }: Opening): boolean {
  return organisationId !== null && dataClasses.length > 0;
}

interface RecipientFieldsProps {
  readonly value: Opening;
  readonly onChange: (value: Opening) => void;
  readonly label: string;
  readonly offered?: DataClasses;
  readonly wasTried: boolean;
}

/** Asks to whom something is opened, and what. */
export function RecipientFields({ value, onChange, label, offered, wasTried }: RecipientFieldsProps) {
  const { t } = useTranslation('cases');
  const { organisationId, dataClasses } = value;
  return (
    <>
      <OrganisationSelect
        label={t('releases.organisation')}
        value={organisationId}
        onChange={(chosen) => onChange({ ...value, organisationId: chosen })}
        error={wasTried && organisationId === null ? t('releases.problems.organisation') : undefined}
        isRequired
      />
      <ClassChoices
        label={label}
        value={dataClasses}
        onChange={(chosen) => onChange({ ...value, dataClasses: chosen })}
        {...(offered === undefined ? {} : { offered })}
        error={wasTried && dataClasses.length === 0 ? t('releases.problems.dataClasses') : undefined}
      />
    </>
  );
}
