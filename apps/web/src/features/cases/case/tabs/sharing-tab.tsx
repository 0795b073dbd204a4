// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { useSession } from '../../../../lib/session.ts';
import { OwnReleases } from '../../sharing/own-releases.tsx';
import { SharingPanel } from '../../sharing/sharing-panel.tsx';
import { ErasureRequest } from '../erasure-request.tsx';
import type { TabProps } from './tab-props.ts';

/** Who can see what of the case, why and until when; and how to erase the person. */
export function SharingTab({ address, view }: TabProps) {
  const { organisation: own } = useSession();
  if (view.organisation.id !== own.id) return <OwnReleases address={address} view={view} />;
  return (
    <Stack gap="md">
      <SharingPanel address={address} view={view} />
      {view.mayRelease ? <ErasureRequest address={address} view={view} /> : null}
    </Stack>
  );
}
