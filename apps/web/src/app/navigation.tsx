// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationKindCode, RoleCode, SessionView } from '@palermo/contract';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../lib/session.ts';
import { NavigationLink } from '../ui/links.tsx';
import classes from './layout.module.css';

interface Destination {
  readonly to:
    | '/'
    | '/work'
    | '/workload'
    | '/cases'
    | '/investigations'
    | '/services'
    | '/referrals'
    | '/groups'
    | '/recommendations'
    | '/campaigns'
    | '/outreach/events'
    | '/practices'
    | '/commitments'
    | '/plan'
    | '/statistics'
    | '/sources'
    | '/returns'
    | '/publications'
    | '/estimates'
    | '/reports'
    | '/duplicates'
    | '/imports'
    | '/erasures'
    | '/exports'
    | '/organisations'
    | '/audit'
    | '/treaties'
    | '/training'
    | '/assistance'
    | '/fund'
    | '/fund/contributions'
    | '/fund/grants'
    | '/fund/calls'
    | '/fund/assessments'
    | '/fund/ledger';
  readonly key:
    | 'home'
    | 'work'
    | 'workload'
    | 'cases'
    | 'investigations'
    | 'services'
    | 'referrals'
    | 'groups'
    | 'recommendations'
    | 'campaigns'
    | 'events'
    | 'practices'
    | 'commitments'
    | 'plan'
    | 'statistics'
    | 'sources'
    | 'returns'
    | 'publications'
    | 'estimates'
    | 'reports'
    | 'duplicates'
    | 'imports'
    | 'erasures'
    | 'exports'
    | 'organisations'
    | 'audit'
    | 'treaties'
    | 'training'
    | 'assistance'
    | 'fund'
    | 'contributions'
    | 'grants'
    | 'calls'
    | 'assessments'
    | 'ledger';
  /** Who has work there; absent for everybody. The node decides again on every call. */
  readonly roles?: readonly RoleCode[];
  /** Kinds of organisation whose supervisors have work there; absent for all. */
  readonly supervisorsOf?: readonly OrganisationKindCode[];
  /** Kinds of organisation that have work there; absent for all. */
  readonly kinds?: readonly OrganisationKindCode[];
  /** Not for members of a hub's groups, who have no part in cases, nor in what is counted of them. */
  readonly notForMembers?: true;
}

interface DestinationGroup {
  readonly key: 'cases' | 'accountability' | 'fund' | 'figures' | 'node';
  readonly destinations: readonly Destination[];
}

const groups: readonly DestinationGroup[] = [
  {
    key: 'cases',
    destinations: [
      { to: '/', key: 'home' },
      { to: '/work', key: 'work', roles: ['caseworker', 'supervisor', 'decisionMaker'] },
      { to: '/workload', key: 'workload', roles: ['supervisor'] },
      { to: '/cases', key: 'cases', roles: ['caseworker', 'supervisor', 'decisionMaker'] },
      { to: '/referrals', key: 'referrals', roles: ['caseworker', 'supervisor', 'decisionMaker'] },
      {
        to: '/investigations',
        key: 'investigations',
        roles: ['caseworker', 'supervisor', 'decisionMaker'],
        kinds: ['police', 'prosecution', 'labourInspectorate'],
      },
      { to: '/services', key: 'services', notForMembers: true },
      { to: '/duplicates', key: 'duplicates', roles: ['caseworker', 'supervisor'] },
      { to: '/imports', key: 'imports', roles: ['caseworker', 'supervisor'] },
    ],
  },
  {
    key: 'accountability',
    destinations: [
      { to: '/commitments', key: 'commitments' },
      { to: '/plan', key: 'plan' },
      { to: '/recommendations', key: 'recommendations', roles: ['coordinator', 'analyst', 'supervisor'] },
      { to: '/groups', key: 'groups', roles: ['coordinator', 'analyst', 'supervisor'] },
      { to: '/campaigns', key: 'campaigns' },
      { to: '/outreach/events', key: 'events', roles: ['coordinator', 'analyst', 'supervisor'] },
      { to: '/practices', key: 'practices' },
      { to: '/treaties', key: 'treaties', roles: ['coordinator', 'analyst', 'supervisor'] },
      { to: '/training', key: 'training' },
      { to: '/assistance', key: 'assistance', roles: ['coordinator', 'analyst', 'supervisor'] },
    ],
  },
  {
    key: 'fund',
    destinations: [
      { to: '/fund', key: 'fund', roles: ['grantsOfficer', 'trustee'] },
      { to: '/fund/calls', key: 'calls', roles: ['grantsOfficer', 'trustee'] },
      { to: '/fund/assessments', key: 'assessments', roles: ['assessor'] },
      { to: '/fund/contributions', key: 'contributions', roles: ['grantsOfficer', 'trustee'] },
      { to: '/fund/grants', key: 'grants', roles: ['grantsOfficer', 'trustee'] },
      { to: '/fund/ledger', key: 'ledger', roles: ['grantsOfficer', 'trustee'] },
    ],
  },
  {
    key: 'figures',
    destinations: [
      { to: '/statistics', key: 'statistics', notForMembers: true },
      { to: '/sources', key: 'sources', roles: ['analyst'] },
      {
        to: '/returns',
        key: 'returns',
        roles: ['analyst', 'supervisor'],
        supervisorsOf: ['competentAuthority', 'rapporteur'],
      },
      {
        to: '/publications',
        key: 'publications',
        roles: ['analyst', 'supervisor'],
        supervisorsOf: ['competentAuthority', 'rapporteur'],
      },
      { to: '/estimates', key: 'estimates', roles: ['analyst'] },
      { to: '/reports', key: 'reports', roles: ['analyst', 'supervisor'] },
    ],
  },
  {
    key: 'node',
    destinations: [
      { to: '/exports', key: 'exports', roles: ['caseworker', 'supervisor'] },
      { to: '/erasures', key: 'erasures', roles: ['supervisor'] },
      { to: '/organisations', key: 'organisations', roles: ['administrator'] },
      { to: '/audit', key: 'audit', roles: ['auditor', 'supervisor'] },
    ],
  },
];

function destinationsFor(session: SessionView, group: DestinationGroup): readonly Destination[] {
  return group.destinations.filter(({ roles, supervisorsOf, kinds, notForMembers }) => {
    if (notForMembers && session.organisation.kind === 'member') return false;
    if (kinds !== undefined && !kinds.includes(session.organisation.kind)) return false;
    if (roles === undefined) return true;
    const supervises = supervisorsOf === undefined || supervisorsOf.includes(session.organisation.kind);
    return hasRole(session, ...roles.filter((role) => role !== 'supervisor' || supervises));
  });
}

/** The pages that the account has work on, under the headings of its fields of work. */
export function Navigation({ onNavigate }: { readonly onNavigate?: () => void }) {
  const { t } = useTranslation('common');
  const session = useSession();
  const shown = groups
    .map(({ key, ...group }) => ({ key, destinations: destinationsFor(session, { key, ...group }) }))
    .filter(({ destinations }) => destinations.length > 0);
  return (
    <nav aria-label={t('layout.navigation')} className={classes.navigation}>
      <Stack gap="sm">
        {shown.map(({ key: groupKey, destinations }) => (
          <Stack key={groupKey} gap={4} role="group" aria-label={t(`layout.groups.${groupKey}`)}>
            <Text size="xs" fw={700} c="dimmed" px="sm" aria-hidden>
              {t(`layout.groups.${groupKey}`)}
            </Text>
            {destinations.map(({ to, key }) => (
              <NavigationLink
                key={to}
                to={to}
                label={t(`layout.pages.${key}`)}
                activeOptions={{ exact: to === '/' || to === '/fund', includeSearch: false }}
                activeProps={{ active: true }}
                {...(onNavigate ? { onClick: onNavigate } : {})}
              />
            ))}
          </Stack>
        ))}
      </Stack>
    </nav>
  );
}
