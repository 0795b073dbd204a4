// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import { type FormSection, labelOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { FactList, factFields } from '../fields/fact-list.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import { isScreeningField } from '../screening/screening-subject.ts';
import type { CaseAddress } from './case-address.ts';
import { releasedSection, unreleasedClasses } from './released-section.ts';
import { ScreeningPanel } from './screening-panel.tsx';
import { SectionEditor } from './section-editor.tsx';

interface FactSectionsProps {
  readonly address: CaseAddress;
  readonly view: CaseView;
}

/** The facts of the case, section by section; one section at a time can be edited in its place. */
export function FactSections({ address, view }: FactSectionsProps) {
  const { sections } = useFormDefinition();
  const [edited, setEdited] = useState<string>();
  return (
    <>
      {sections.map((section) => (
        <FactSection
          key={section.key}
          address={address}
          view={view}
          section={section}
          isEdited={edited === section.key}
          mayEdit={view.mayEdit && edited === undefined}
          onEdit={() => setEdited(section.key)}
          onDone={() => setEdited(undefined)}
        />
      ))}
    </>
  );
}

interface FactSectionProps extends FactSectionsProps {
  readonly section: FormSection;
  readonly isEdited: boolean;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
  readonly onDone: () => void;
}

function FactSection({ address, view, section, isEdited, mayEdit, onEdit, onDone }: FactSectionProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const label = section.label[language];
  const released = releasedSection(section, view.dataClasses);
  const hidden = unreleasedClasses(section, view.dataClasses);
  const isEmpty = factFields({ fields: released.fields, values: view.values }).length === 0;
  return (
    <Paper withBorder p="md" component="section" aria-label={label}>
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Title order={2} size="h4">
          {label}
        </Title>
        {mayEdit && released.fields.length > 0 ? (
          <Button variant="default" size="xs" onClick={onEdit} aria-label={t('case.editOf', { section: label })}>
            {t('case.edit')}
          </Button>
        ) : null}
      </Group>
      <Stack gap="sm">
        {isEdited ? <SectionEditor address={address} view={view} section={released} onDone={onDone} /> : null}
        {!isEdited && released.fields.some(isScreeningField) ? <ScreeningPanel view={view} /> : null}
        {isEdited || isEmpty ? null : <FactList fields={released.fields} values={view.values} />}
        {!isEdited && isEmpty && released.fields.length > 0 ? (
          <Text size="sm" c="dimmed">
            {t('case.nothingRecorded')}
          </Text>
        ) : null}
        {hidden.length === 0 ? null : (
          <Text size="sm" c="dimmed">
            {t('case.notReleased', {
              classes: hidden.map((code) => labelOf('dataClass', code, language)).join(t('list.separator')),
            })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
