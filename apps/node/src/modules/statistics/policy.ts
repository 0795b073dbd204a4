// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { OrganisationKindCode } from '@palermo/contract';
import { hasRole, isAccount, type Actor } from '../../kernel/actor.ts';
import { allow, deny, type Verdict } from '../../kernel/use-case.ts';

/**
 * Figures are for everybody who signed in with a second factor. Of which victims they are, the database decides: analysts
 * count the whole country, everybody else the cases they may see. Small cells are suppressed for all.
 */
export function mayReadStatistics(actor: Actor): Verdict {
  return isAccount(actor) && actor.state === 'active' && actor.roles.length > 0 ? allow : deny('account');
}

/** Closing a vintage fixes figures for good: that is for analysts. */
export function mayCloseVintages(actor: Actor): Verdict {
  return hasRole(actor, 'analyst') ? allow : deny('role');
}

/** A rebuild reads every data class of the organisation's own cases, as their supervisors may. */
export function mayRebuildRecords(actor: Actor): Verdict {
  return hasRole(actor, 'supervisor') ? allow : deny('role');
}

/** Tables of other institutions are kept by analysts; their figures are public, and everybody signed in reads them. */
export function mayKeepSources(actor: Actor): Verdict {
  return hasRole(actor, 'analyst') ? allow : deny('role');
}

/** Kinds of organisation that answer for the country's figures: their supervisors may release what analysts propose. */
const answerable: readonly OrganisationKindCode[] = ['competentAuthority', 'rapporteur'];

/** Returns are prepared by those who count the whole country. */
export function mayPrepareReturns(actor: Actor): Verdict {
  return hasRole(actor, 'analyst') ? allow : deny('role');
}

/** Who releases returns must have looked at them: those who prepare and those who release see them. */
export function mayReadReturns(actor: Actor): Verdict {
  return mayPrepareReturns(actor).allowed ? allow : mayReleaseReturns(actor);
}

/** That it is another person than the one who proposed, the command and the database see to. */
export function mayReleaseReturns(actor: Actor): Verdict {
  if (!hasRole(actor, 'analyst', 'supervisor')) return deny('role');
  return answerable.includes(actor.organisationKind) ? allow : deny('organisation');
}

/** Released reports are for everybody who works here; the database shows drafts and proposals to those who work on them. */
export function mayReadReports(actor: Actor): Verdict {
  return isAccount(actor) && actor.state === 'active' && actor.roles.length > 0 ? allow : deny('account');
}

/** Reports are written and proposed by analysts, who count the whole country. */
export function mayWriteReports(actor: Actor): Verdict {
  return hasRole(actor, 'analyst') ? allow : deny('role');
}

/** A report is released by those who answer for the country's figures, and by a hub its own. The second person is not asked here. */
export function mayReleaseReports(actor: Actor): Verdict {
  if (!hasRole(actor, 'analyst', 'supervisor')) return deny('role');
  const releases = [...answerable, 'hub'].includes(actor.organisationKind);
  return releases ? allow : deny('organisationKind');
}

/** Publications of standard records are chosen, compared and proposed by analysts, who count the whole country. */
export function mayPreparePublications(actor: Actor): Verdict {
  return hasRole(actor, 'analyst') ? allow : deny('role');
}

/** That it is another person than the one who proposed, the command and the database see to. */
export function mayReleasePublications(actor: Actor): Verdict {
  if (!hasRole(actor, 'analyst', 'supervisor')) return deny('role');
  return answerable.includes(actor.organisationKind) ? allow : deny('organisation');
}

/** Who prepares publications and who releases them sees them; the comparison with real records only the former. */
export function mayReadPublications(actor: Actor): Verdict {
  return mayPreparePublications(actor).allowed ? allow : mayReleasePublications(actor);
}

/** Administrators of the node answer for its backups, so after a restore they say what is known of the privacy spent. */
export function maySettlePrivacy(actor: Actor): Verdict {
  if (!hasRole(actor, 'administrator')) return deny('role');
  return ['competentAuthority', 'hub'].includes(actor.organisationKind) ? allow : deny('organisation');
}

export function mayReadPrivacyLedger(actor: Actor): Verdict {
  return mayReadPublications(actor).allowed ? allow : maySettlePrivacy(actor);
}

/** Estimates are asked for and read by analysts; they leave the node only within a report, which two people release. */
export function mayEstimate(actor: Actor): Verdict {
  return hasRole(actor, 'analyst') ? allow : deny('role');
}
