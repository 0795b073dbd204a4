// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Page } from './page.tsx';

interface BeginPageProps {
  readonly title: string;
  readonly lead: string;
  readonly beginLabel: string;
  readonly mayBegin?: boolean;
  /** Asks what a new piece of work needs; stands above the list while it is open. */
  readonly form: (close: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** A list with a button that begins a new entry. */
export function BeginPage({ title, lead, beginLabel, mayBegin = true, form, children }: BeginPageProps) {
  const [begins, setBegins] = useState(false);
  return (
    <Page
      title={title}
      lead={lead}
      actions={mayBegin && !begins ? <Button onClick={() => setBegins(true)}>{beginLabel}</Button> : undefined}
    >
      {begins ? form(() => setBegins(false)) : null}
      {children}
    </Page>
  );
}
