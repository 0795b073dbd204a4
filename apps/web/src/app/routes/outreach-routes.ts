// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { keepStrings } from './root-route.ts';
import { signedIn } from './signed-in-route.ts';

const campaigns = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/campaigns/campaigns-page.tsx'), 'CampaignsPage'),
});

const campaign = createRoute({
  getParentRoute: () => signedIn,
  path: '/campaigns/$campaignId',
  component: lazyRouteComponent(() => import('../../features/campaigns/campaign-page.tsx'), 'CampaignPage'),
});

const events = createRoute({
  getParentRoute: () => signedIn,
  path: '/outreach/events',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/campaigns/events-page.tsx'), 'EventsPage'),
});

const event = createRoute({
  getParentRoute: () => signedIn,
  path: '/outreach/events/$eventId',
  component: lazyRouteComponent(() => import('../../features/campaigns/event-page.tsx'), 'EventPage'),
});

const practices = createRoute({
  getParentRoute: () => signedIn,
  path: '/practices',
  validateSearch: keepStrings,
  component: lazyRouteComponent(() => import('../../features/practices/practices-page.tsx'), 'PracticesPage'),
});

const practice = createRoute({
  getParentRoute: () => signedIn,
  path: '/practices/$practiceId',
  component: lazyRouteComponent(() => import('../../features/practices/practice-page.tsx'), 'PracticePage'),
});

/** Pages of campaigns, events and practices. */
export const outreachRoutes = [campaigns, campaign, events, event, practices, practice] as const;
