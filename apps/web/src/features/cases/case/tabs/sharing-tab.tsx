// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Stack } from '@mantine/core';
import { ErasureRequest } from '../erasure-request.tsx';
import { ReleasePanel } from '../release-panel.tsx';
import type { TabProps } from './tab-props.ts';

/** Who can see what of the case, why and until when; and how to erase the person. */
export function SharingTab({ address, view }: TabProps) {
  return (
    <Stack gap="md">
      <ReleasePanel address={address} view={view} />
      {view.mayRelease ? <ErasureRequest address={address} view={view} /> : null}
    </Stack>
  );
}
