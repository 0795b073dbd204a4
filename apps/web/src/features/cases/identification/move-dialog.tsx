// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmitEvent } from 'react';
import { useLanguage } from '../../../lib/language.ts';
import { findStage } from '../../../lib/process.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { isNameless } from './arrange-moves.ts';
import { MoveChoice } from './move-choice.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';
import { MoveFields } from './move-fields.tsx';
import { MoveRelease } from './move-release.tsx';
import { useMoveForm } from './use-move-form.ts';

/** Asks exactly what a move needs, and makes it. */
export function MoveDialog(props: MoveDialogProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { process, moveKeys, isOpen, onClose } = props;
  const [first] = process.moves.filter(({ key }) => moveKeys.includes(key));
  const title = moveKeys.length > 1 ? t('identification.decide') : (first?.label[language] ?? '');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
      closeOnClickOutside={false}
      size="lg"
    >
      <MoveForm key={moveKeys.join(' ')} {...props} />
    </Modal>
  );
}

function MoveForm(props: MoveDialogProps) {
  const { process, at, onClose } = props;
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const form = useMoveForm(props);
  const { draft, change, problems, chosen, offered, error, isPending, circumstances } = form;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    form.send();
  };
  if (offered.length === 0) {
    return (
      <Alert color="orange" title={t('identification.movedAway')} role="alert">
        {t('identification.standsNow', { stage: findStage(process, at.stage)?.label[language] })}
      </Alert>
    );
  }
  return (
    <form onSubmit={submit} autoComplete="off" noValidate>
      <Stack>
        {offered.length > 1 ? (
          <MoveChoice
            moves={offered}
            value={draft.moveKey}
            onChange={(moveKey) => change({ moveKey })}
            isMissing={problems.includes('move')}
          />
        ) : null}
        <MoveFields
          needs={chosen?.needs ?? offered[0]?.needs ?? []}
          draft={draft}
          onChange={change}
          problems={problems}
          circumstances={circumstances}
        />
        <MoveRelease
          form={form}
          view={props.view}
          isNameless={chosen !== undefined && isNameless(chosen.move, props.view.values)}
        />
        <ProblemNotice error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" loading={isPending} disabled={!form.isReady}>
            {chosen?.move.label[language] ?? t('identification.decide')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
