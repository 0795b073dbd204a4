// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { CommentPanel } from '../../work/comment-panel.tsx';
import { TaskPanel } from '../../work/task-panel.tsx';
import type { TabProps } from './tab-props.ts';

/** What is to be done about the case, and what colleagues say about it. */
export function NotesTab({ address }: TabProps) {
  return (
    <Stack gap="md">
      <TaskPanel address={address} />
      <CommentPanel address={address} />
    </Stack>
  );
}
