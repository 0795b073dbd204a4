// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Modal, Stack, Text, Title } from '@mantine/core';
import type { CaseView } from '@palermo/contract';
import { type DataClass, type FieldValues, forcedActsClass, partForcedActs } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { releasedSection } from '../case/released-section.ts';
import { FactList, factFields } from '../fields/fact-list.tsx';
import { useFormDefinition } from '../form/form-definition.ts';
import type { Viewer } from './who-sees.ts';

interface PreviewDialogProps {
  readonly view: CaseView;
  readonly viewer: Viewer | null;
  readonly onClose: () => void;
}

/** The facts of the case as another organisation finds them now: the questions and answers that are open to it. */
export function PreviewDialog({ view, viewer, onClose }: PreviewDialogProps) {
  const { t } = useTranslation('cases');
  return (
    <Modal
      opened={viewer !== null}
      onClose={onClose}
      title={t('sharing.previewTitle', { organisation: viewer?.organisation.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      size="lg"
    >
      {viewer ? <Preview view={view} dataClasses={[...viewer.until.keys()]} /> : null}
    </Modal>
  );
}

function Preview({
  view,
  dataClasses,
}: Pick<PreviewDialogProps, 'view'> & { readonly dataClasses: readonly DataClass[] }) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { sections } = useFormDefinition();
  const values = dataClasses.includes(forcedActsClass) ? view.values : withoutForcedActs(view.values);
  const shown = sections
    .map((section) => releasedSection(section, dataClasses))
    .filter(({ fields }) => factFields({ fields, values }).length > 0);
  return (
    <Stack>
      <Text size="sm">{t('sharing.previewExplained')}</Text>
      {shown.length === 0 ? <Text>{t('sharing.previewEmpty')}</Text> : null}
      {shown.map(({ key, label, fields }) => (
        <section key={key}>
          <Title order={3} size="h5" mb="xs">
            {label[language]}
          </Title>
          <FactList fields={fields} values={values} />
        </section>
      ))}
    </Stack>
  );
}

function withoutForcedActs(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, partForcedActs(key, value).open]));
}
