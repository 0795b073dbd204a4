// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from './panel.tsx';
import { ProblemNotice } from './problem.tsx';

const nameMax = 160;

interface BeginFormProps {
  readonly title: string;
  /** What the new piece of work is called, and how to find a good name. */
  readonly name: string;
  readonly nameLabel: string;
  readonly nameHint: string;
  readonly onName: (name: string) => void;
  /** The other fields. */
  readonly children: ReactNode;
  /** What is begun, as a verb: "Estimate". */
  readonly beginLabel: string;
  /** True once all fields hold all that is needed. */
  readonly isReady: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onBegin: () => void;
  readonly onClose: () => void;
}

/** Asks above a list for what a new piece of work needs, and begins it. */
export function BeginForm(props: BeginFormProps) {
  const { t } = useTranslation('common');
  return (
    <Panel title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (props.isReady) props.onBegin();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={props.nameLabel}
            description={props.nameHint}
            value={props.name}
            maxLength={nameMax}
            required
            onChange={(event) => props.onName(event.currentTarget.value)}
          />
          {props.children}
          <ProblemNotice error={props.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('actions.close')}
            </Button>
            <Button type="submit" disabled={!props.isReady} loading={props.pending}>
              {props.beginLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
