// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReactNode } from 'react';
import type { AskedActs } from '../lib/use-asked-acts.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface ActDialogProps<Act extends string> {
  readonly acts: AskedActs<Act>;
  readonly title: string;
  /** The act itself as a verb. */
  readonly confirmLabel: string;
  readonly dangerous?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

/** Asks about the act that was chosen among several. */
export function ActDialog<Act extends string>({ acts, ...words }: ActDialogProps<Act>) {
  return (
    <ConfirmDialog
      opened={acts.asked !== null}
      pending={acts.pending}
      error={acts.error}
      onConfirm={acts.confirm}
      onClose={() => acts.ask(null)}
      {...words}
    />
  );
}
