// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { normaliseText } from '@palermo/terms';
import type { ColumnReading } from '../import-types.ts';

/** A column of HTCDS 2.0 with what it feeds in a case. */
export interface HtcdsColumn {
  readonly name: string;
  readonly label: string;
  readonly reading: ColumnReading;
}

type Target = ColumnReading | 'note';

function field(key: string): ColumnReading {
  return { kind: 'field', field: key };
}

function part(key: 'phone' | 'currentPlace', slot: string): ColumnReading {
  return { kind: 'part', field: key, slot };
}

function htcds(name: string, label: string, target: Target): HtcdsColumn {
  return { name, label, reading: target === 'note' ? { kind: 'note', name, block: true } : target };
}

/**
 * The columns of HTCDS 2.0 in its order. What has no counterpart is kept in the notes of the case, a line that begins with the
 * name of the column, so that it goes out as it came in. Consent is kept there too: it never makes a release by itself.
 */
export const htcdsColumns: readonly HtcdsColumn[] = [
  htcds('org_Name', 'Organisation Name', 'note'),
  htcds('org_ShippingCity', 'Shipping City', 'note'),
  htcds('org_ShippingCountry', 'Shipping Country', 'note'),
  htcds('org_ShippingState', 'Shipping State/Province', 'note'),
  htcds('org_ShippingStreet', 'Shipping Street', 'note'),
  htcds('org_ShippingPostalCode', 'Shipping Zip/Postal Code', 'note'),
  htcds('org_ShippingLongitude', 'Shipping Longitude', 'note'),
  htcds('org_ShippingLatitude', 'Shipping Latitude', 'note'),
  htcds('org_Phone', 'Organisation Phone', 'note'),
  htcds('org_Type', 'Organisation Type', 'note'),
  htcds('prs_Salutation', 'Salutation', 'note'),
  htcds('prs_FirstName', 'First Name', field('givenName')),
  htcds('prs_MiddleName', 'Middle Name', field('otherNames')),
  htcds('prs_SecondName', 'Second Name', field('familyName')),
  htcds('prs_Birthdate', 'Birthdate', field('birthDate')),
  htcds('prs_Gender', 'Gender', field('gender')),
  htcds('prs_Deceased', 'Deceased', 'note'),
  htcds('prs_MaritalStatus', 'Marital Status', 'note'),
  htcds('prs_NumberOfChildren', 'Number of Children', 'note'),
  htcds('prs_PrimaryLanguage', 'Primary Language', field('languages')),
  htcds('prs_SecondaryLanguage', 'Secondary Language', field('languages')),
  htcds('prs_HighestLevelOfEducation', 'Highest Level of Education', 'note'),
  htcds('prs_Citizenship', 'Citizenship', field('citizenships')),
  htcds('prs_IdentityNumber', 'Identity Number', field('identityDocument')),
  htcds('prs_Title', 'Title', 'note'),
  htcds('prs_Email', 'Email', field('email')),
  htcds('prs_HomePhone', 'Home Phone', part('phone', 'home')),
  htcds('prs_MobilePhone', 'Mobile Phone', part('phone', 'mobile')),
  htcds('prs_MailingStreet', 'Mailing Street', part('currentPlace', 'street')),
  htcds('prs_MailingCity', 'Mailing City', part('currentPlace', 'city')),
  htcds('prs_MailingState', 'Mailing State/Province', part('currentPlace', 'state')),
  htcds('prs_MailingPostalCode', 'Mailing Zip/Postal Code', part('currentPlace', 'postalCode')),
  htcds('prs_MailingCountry', 'Mailing Country', field('currentCountry')),
  htcds('prs_MailingLongitude', 'Mailing Longitude', 'note'),
  htcds('prs_MailingLatitude', 'Mailing Latitude', 'note'),
  htcds('vic_AgreementToManagePersonalData', 'Agreement to Manage Personal Data', 'note'),
  htcds('vic_TraffickingStatus', 'Trafficking Status', { kind: 'attribute', attribute: 'outcome' }),
  htcds('vic_TraffickingStatusDecisionMakingOrg', 'Trafficking Status Decision Making Organization', {
    kind: 'attribute',
    attribute: 'decidedBy',
  }),
  htcds('vic_RelationshipToTrafficker', 'Relationship to Trafficker', field('relationshipToTrafficker')),
  htcds('vic_AgeWhenTrafficked', 'Age when Trafficked', field('ageAtExploitation')),
  htcds('vic_RecruitmentWebsitesAndApps', 'Recruitment Websites and Apps', field('recruitmentPlatform')),
  htcds('vic_MethodOfRecruitment', 'Method of Recruitment', field('recruitment')),
  htcds('vic_LocationOfRecruitment', 'Location of Recruitment', 'note'),
  htcds('vic_MethodsOfControl', 'Methods of Control', field('meansOfControl')),
  htcds('vic_TypeOfExploitation', 'Type of Exploitation', field('exploitation')),
  htcds('vic_ForcedLabourIndustry', 'Forced Labour Industry', field('industry')),
  htcds('vic_TypeOfSexExploitation', 'Type of Sex Exploitation', field('sexualExploitation')),
  htcds('vic_LocationOfExploitation', 'Location of Exploitation', field('placeOfExploitation')),
  htcds('vic_ExploitationWebsitesAndApps', 'Exploitation Websites and Apps', 'note'),
  htcds('vic_Vulnerabilities', 'Vulnerabilities', 'note'),
  htcds('vic_DetailsOfVulnerabilities', 'Details Of Vulnerabilities', 'note'),
  htcds('per_RoleInProcess', 'Role in Process', { kind: 'suspect', part: 'role' }),
  htcds('per_RoleDetails', 'Role Details', 'note'),
  htcds('per_Organisation', 'Organisation', 'note'),
  htcds('cas_Status', 'Status', 'note'),
  htcds('cas_ReasonForCaseClosure', 'Reason for Case Closure', 'note'),
  htcds('cas_CaseOwner', 'Case Owner', 'note'),
  htcds('cas_ReferringOrganisation', 'Referring Organisation', 'note'),
  htcds('cas_IncomingReferralDate', 'Incoming Referral Date', { kind: 'attribute', attribute: 'registeredOn' }),
  htcds('cas_ReferringPrimaryCaseWorker', 'Referring Primary Case Worker', 'note'),
  htcds('cas_ReasonForIncomingReferral', 'Reason for Incoming Referral', 'note'),
  htcds('cas_IncomingReferralDetails', 'Incoming Referral Details', 'note'),
  htcds('cas_ReferredOrganisation', 'Referred Organisation', 'note'),
  htcds('cas_ReferredPrimaryCaseWorker', 'Referred Primary Case Worker', 'note'),
  htcds('cas_ReasonForOutgoingReferral', 'Reason for Outgoing Referral', 'note'),
  htcds('cas_OutgoingReferralDate', 'Outgoing Referral Date', 'note'),
  htcds('cas_OutgoingReferralDetails', 'Outgoing Referral Details', 'note'),
  htcds('cco_CaseComment', 'Case Comment', { kind: 'comment' }),
  htcds('hte_Longitude', 'Event Longitude', 'note'),
  htcds('hte_Latitude', 'Event Latitude', 'note'),
  htcds('hte_City', 'City', 'note'),
  htcds('hte_Country', 'Country', 'note'),
  htcds('hte_State', 'State', 'note'),
  htcds('hte_Street', 'Street', 'note'),
  htcds('hte_PostalCode', 'PostalCode', 'note'),
  htcds('hte_Date', 'Date', 'note'),
  htcds('hte_Type', 'Event Type', 'note'),
  htcds('hte_Description', 'Description', 'note'),
  htcds('spl_Objectives', 'Objectives', 'note'),
  htcds('spl_ActionPlan', 'Action Plan', 'note'),
  htcds('spl_PlannedEndDate', 'Planned End Date', 'note'),
  htcds('spl_ActualEndDate', 'Actual End Date', 'note'),
  htcds('spl_Type', 'Support Plan Type', 'note'),
  htcds('con_Consent', 'Consent', 'note'),
];

/** Names in published templates and forms that differ from the standard's own by a slip of the pen. */
const misspelt = new Map([
  ['vic_TraffickinStatusDecisionMakingOrg', 'vic_TraffickingStatusDecisionMakingOrg'],
  ['prs_First_Name', 'prs_FirstName'],
  ['prs_Second_Name', 'prs_SecondName'],
  ['vic_Methods_of_Control', 'vic_MethodsOfControl'],
]);

const byName = new Map(htcdsColumns.map((column) => [normaliseText(column.name), column]));
const byLabel = new Map(htcdsColumns.map((column) => [normaliseText(column.label), column]));

/** The column of a name, also where a form put its question into a group, `section/prs_FirstName`. */
export function findHtcdsColumn(name: string): HtcdsColumn | undefined {
  const own = name.slice(name.lastIndexOf('/') + 1);
  return byName.get(normaliseText(misspelt.get(own) ?? own));
}

export function findHtcdsLabel(label: string): HtcdsColumn | undefined {
  return byLabel.get(normaliseText(label));
}

const firstOfField = new Map<string, string>();
for (const { name, reading } of htcdsColumns) {
  if (reading.kind === 'field' && !firstOfField.has(reading.field)) firstOfField.set(reading.field, name);
}
firstOfField.set('phone', 'prs_MobilePhone').set('currentPlace', 'prs_MailingCity').set('notes', 'cco_CaseComment');

/** The column of HTCDS that a field of the form is collected under; undefined when it has none. */
export function htcdsColumnOf(key: string): string | undefined {
  return firstOfField.get(key);
}
