// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Empty } from './empty.tsx';
import { ButtonLink } from './links.tsx';
import { Page } from './page.tsx';

interface UnknownRecordProps {
  readonly title: string;
  /** What is not there. */
  readonly what: string;
  readonly list:
    | '/commitments'
    | '/imports'
    | '/plan'
    | '/investigations'
    | '/reports'
    | '/sources'
    | '/fund/contributions'
    | '/fund/calls'
    | '/fund/assessments'
    | '/fund/grants'
    | '/fund/ledger';
  readonly listLabel: string;
}

/** The page of an address that names nothing. */
export function UnknownRecord({ title, what, list, listLabel }: UnknownRecordProps) {
  return (
    <Page title={title}>
      <Empty title={what} action={<ButtonLink to={list}>{listLabel}</ButtonLink>} />
    </Page>
  );
}
