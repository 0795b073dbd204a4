// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Text } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import { fieldsOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { FactList, factFields } from '../fields/fact-list.tsx';
import { useFormDefinition } from '../form/form-definition.ts';

const ruleKeys: readonly string[] = ['contactWarning', 'safeContactWays', 'safeContactTimes', 'interpreterNeeded'];

/** How to reach the person safely, before anything else on the page. */
export function ContactBanner({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('cases');
  const { sections } = useFormDefinition();
  const fields = ruleKeys.flatMap((key) => fieldsOf(sections).filter((field) => field.key === key));
  const seesContact = view.dataClasses.includes('contact');
  const hasRules = factFields({ fields, values: view.values }).length > 0;
  const hasWarning = seesContact && Boolean(view.values['contactWarning']);
  if (!seesContact) {
    return (
      <Alert color="yellow" title={t('contact.title')} role="note">
        <Text size="sm">{t('contact.notReleased', { organisation: view.organisation.name })}</Text>
      </Alert>
    );
  }
  return (
    <Alert
      color={hasWarning ? 'red' : 'yellow'}
      title={t(hasWarning ? 'contact.titleWarning' : 'contact.title')}
      role="note"
    >
      {hasRules ? <FactList fields={fields} values={view.values} /> : <Text size="sm">{t('contact.noRules')}</Text>}
    </Alert>
  );
}
