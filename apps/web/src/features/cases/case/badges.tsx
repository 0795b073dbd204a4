// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge } from '@mantine/core';
import type { OutcomeCode } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../lib/language.ts';
import { formDefinitionQuery } from '../form/form-definition.ts';

const outcomeColours: Readonly<Record<OutcomeCode, string>> = {
  presumed: 'orange',
  confirmed: 'teal',
  notConfirmed: 'gray',
};

/** An outcome in the words of the country pack, where it has its own. */
export function useOutcomeLabel(): (outcome: string) => string {
  const { language } = useLanguage();
  const { data } = useQuery(formDefinitionQuery);
  return (outcome) => data?.pack.outcomeLabels?.[outcome]?.[language] ?? labelOf('outcome', outcome, language);
}

export function OutcomeBadge({ outcome }: { readonly outcome: OutcomeCode }) {
  const labelOfOutcome = useOutcomeLabel();
  return (
    <Badge variant="light" color={outcomeColours[outcome]} tt="none">
      {labelOfOutcome(outcome)}
    </Badge>
  );
}

/** Child, adult or not known, from the list `majority`. */
export function MajorityBadge({ majority }: { readonly majority: string }) {
  const { language } = useLanguage();
  return (
    <Badge variant={majority === 'child' ? 'light' : 'default'} color="grape" tt="none">
      {labelOf('majority', majority, language)}
    </Badge>
  );
}
