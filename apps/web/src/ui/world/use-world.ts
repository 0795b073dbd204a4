// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { UnreachableError } from '@palermo/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import atlasAddress from 'world-atlas/countries-50m.json?url';
import { type WorldAtlas, type WorldShapes, worldShapes } from './world-shapes.ts';

async function loadWorld(signal: AbortSignal): Promise<WorldShapes> {
  const answer = await fetch(atlasAddress, { signal });
  if (!answer.ok) throw new UnreachableError(new Error(`answer ${answer.status} for the map`));
  return worldShapes((await answer.json()) as WorldAtlas);
}

/** The outlines of the world's countries, fetched from the node once and only when a map is shown. */
export function useWorld(): UseQueryResult<WorldShapes> {
  return useQuery({
    queryKey: ['world'],
    queryFn: ({ signal }) => loadWorld(signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}
