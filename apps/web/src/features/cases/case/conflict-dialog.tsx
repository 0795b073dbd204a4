// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { type FormField, fieldsOf } from '@palermo/terms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { useFieldText } from '../fields/use-field-text.ts';
import { useFormDefinition } from '../form/form-definition.ts';
import { bothValues, canKeepBoth, type FieldConflict, type MergeChoice } from '../form/merge-conflicts.ts';
import classes from './case-page.module.css';

interface ConflictDialogProps {
  readonly conflicts: readonly FieldConflict[];
  readonly isPending: boolean;
  readonly onResolve: (choices: Readonly<Record<string, MergeChoice>>) => void;
  readonly onClose: () => void;
}

/** Somebody else changed the same fields: each is decided on its own, and nothing is overwritten unseen. */
export function ConflictDialog({ conflicts, isPending, onResolve, onClose }: ConflictDialogProps) {
  const { t } = useTranslation('cases');
  const { sections } = useFormDefinition();
  const [choices, setChoices] = useState<Readonly<Record<string, MergeChoice>>>({});
  const [wasTried, setWasTried] = useState(false);
  const open = conflicts.filter(({ key }) => choices[key] === undefined);
  const submit = () => {
    setWasTried(true);
    if (open.length === 0) onResolve(choices);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('conflict.title')}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      size="lg"
      centered
    >
      <Stack>
        <Text>{t('conflict.explained')}</Text>
        {conflicts.map((conflict) => (
          <ConflictChoice
            key={conflict.key}
            conflict={conflict}
            field={fieldsOf(sections).find(({ key }) => key === conflict.key)}
            choice={choices[conflict.key] ?? null}
            isMissing={wasTried && choices[conflict.key] === undefined}
            onChoose={(choice) => setChoices({ ...choices, [conflict.key]: choice })}
          />
        ))}
        <Group justify="space-between">
          <Text size="sm" role="status">
            {open.length === 0 ? t('conflict.allDecided') : t('conflict.open', { count: open.length })}
          </Text>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('conflict.backToEditing')}
            </Button>
            <Button onClick={submit} loading={isPending}>
              {t('conflict.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ConflictChoiceProps {
  readonly conflict: FieldConflict;
  readonly field: FormField | undefined;
  readonly choice: MergeChoice | null;
  readonly isMissing: boolean;
  readonly onChoose: (choice: MergeChoice) => void;
}

function ConflictChoice({ conflict, field, choice, isMissing, onChoose }: ConflictChoiceProps) {
  const { t } = useTranslation('cases');
  const { language, formatDateTime } = useLanguage();
  const textOf = useFieldText();
  if (!field) return null;
  const words = (value: FieldConflict['yours']) => textOf(field, value) || t('conflict.nothing');
  const theirsBy = conflict.theirsBy ?? t('conflict.somebody');
  const when = conflict.theirsAt === null ? '' : formatDateTime(conflict.theirsAt);
  return (
    <div className={classes.conflict}>
      <Radio.Group
        label={field.label[language]}
        value={choice}
        onChange={(chosen) => onChoose(chosen)}
        error={isMissing ? t('conflict.choose') : undefined}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="yours" label={<Answer heading={t('conflict.yours')} text={words(conflict.yours)} />} />
          <Radio
            value="theirs"
            label={<Answer heading={t('conflict.theirs', { name: theirsBy, when })} text={words(conflict.theirs)} />}
          />
          {canKeepBoth(conflict) ? (
            <Radio value="both" label={<Answer heading={t('conflict.both')} text={words(bothValues(conflict))} />} />
          ) : null}
        </Stack>
      </Radio.Group>
    </div>
  );
}

function Answer({ heading, text }: { readonly heading: string; readonly text: string }) {
  return (
    <>
      <Text span size="xs" c="dimmed" display="block">
        {heading}
      </Text>
      <bdi className={classes.answer}>{text}</bdi>
    </>
  );
}
