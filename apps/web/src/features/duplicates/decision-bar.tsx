// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import type { DuplicateDecision } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import classes from './duplicates.module.css';

interface DecisionBarProps {
  readonly decision: DuplicateDecision | null;
  readonly isBusy: boolean;
  /** Whether something can be taken back: what stands, or the last on this page. */
  readonly mayUndo: boolean;
  readonly usesKeys: boolean;
  readonly onUseKeys: (uses: boolean) => void;
  readonly onDecide: (decision: DuplicateDecision) => void;
  readonly onUndo: () => void;
}

const decisions = ['same', 'different', 'unsure'] as const;
const keyOf = { same: 'S', different: 'D', unsure: 'U' } as const;

/** The decisions as buttons, with the keys that do the same. */
export function DecisionBar(props: DecisionBarProps) {
  const { t } = useTranslation('duplicates');
  const { decision, isBusy, mayUndo, usesKeys, onUseKeys, onDecide, onUndo } = props;
  return (
    <Stack gap="xs" role="group" aria-label={t('decide.label')} className={classes.decisions}>
      <Group gap="sm">
        {decisions.map((code) => (
          <Button
            key={code}
            variant={code === 'same' ? 'filled' : 'default'}
            disabled={isBusy || decision === code}
            aria-keyshortcuts={usesKeys ? keyOf[code] : undefined}
            onClick={() => onDecide(code)}
          >
            {t(`decide.${code}`)}
          </Button>
        ))}
        <Button
          variant="subtle"
          disabled={isBusy || !mayUndo}
          aria-keyshortcuts={usesKeys ? 'Z' : undefined}
          onClick={onUndo}
        >
          {t(decision === null ? 'decide.undoLast' : 'decide.undo')}
        </Button>
      </Group>
      <Group gap="md" className={classes.keys}>
        <Switch
          checked={usesKeys}
          onChange={({ currentTarget }) => onUseKeys(currentTarget.checked)}
          label={t('decide.keysSwitch')}
        />
        {usesKeys ? (
          <Text size="sm" visibleFrom="sm">
            {t('decide.keys')}
          </Text>
        ) : null}
      </Group>
    </Stack>
  );
}
