// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { normaliseText } from '@palermo/terms';
import type { TableRow } from '../../../../platform/tabular/index.ts';
import type { ColumnReading, ImportProfile, PlannedColumn } from '../import-types.ts';

interface HtcdsColumn {
  readonly name: string;
  readonly label: string;
  readonly reading: ColumnReading;
}

const NOTE: ColumnReading = { kind: 'note' };

function field(key: string): ColumnReading {
  return { kind: 'field', field: key };
}

function htcds(name: string, label: string, reading: ColumnReading): HtcdsColumn {
  return { name, label, reading };
}

/**
 * The columns of HTCDS 2.0 that speak of a victim or the case, and how each is read. What has no counterpart is kept in the
 * notes of the case. Consent is kept there too: it never makes a release by itself.
 */
const COLUMNS: readonly HtcdsColumn[] = [
  htcds('prs_Salutation', 'Salutation', NOTE),
  htcds('prs_FirstName', 'First Name', field('givenName')),
  htcds('prs_MiddleName', 'Middle Name', field('givenName')),
  htcds('prs_SecondName', 'Second Name', field('familyName')),
  htcds('prs_Birthdate', 'Birthdate', field('birthDate')),
  htcds('prs_Gender', 'Gender', field('gender')),
  htcds('prs_Deceased', 'Deceased', NOTE),
  htcds('prs_MaritalStatus', 'Marital Status', NOTE),
  htcds('prs_NumberOfChildren', 'Number of Children', NOTE),
  htcds('prs_PrimaryLanguage', 'Primary Language', field('languages')),
  htcds('prs_SecondaryLanguage', 'Secondary Language', field('languages')),
  htcds('prs_HighestLevelOfEducation', 'Highest Level of Education', NOTE),
  htcds('prs_Citizenship', 'Citizenship', field('citizenships')),
  htcds('prs_IdentityNumber', 'Identity Number', field('identityDocument')),
  htcds('prs_Title', 'Title', NOTE),
  htcds('prs_Email', 'Email', field('email')),
  htcds('prs_HomePhone', 'Home Phone', field('phone')),
  htcds('prs_MobilePhone', 'Mobile Phone', field('phone')),
  htcds('prs_MailingStreet', 'Mailing Street', field('currentPlace')),
  htcds('prs_MailingCity', 'Mailing City', field('currentPlace')),
  htcds('prs_MailingState', 'Mailing State/Province', field('currentPlace')),
  htcds('prs_MailingPostalCode', 'Mailing Zip/Postal Code', field('currentPlace')),
  htcds('prs_MailingCountry', 'Mailing Country', field('currentCountry')),
  htcds('vic_AgreementToManagePersonalData', 'Agreement to Manage Personal Data', NOTE),
  htcds('vic_TraffickingStatus', 'Trafficking Status', { kind: 'attribute', attribute: 'outcome' }),
  htcds('vic_TraffickingStatusDecisionMakingOrg', 'Trafficking Status Decision Making Organization', {
    kind: 'attribute',
    attribute: 'decidedBy',
  }),
  htcds('vic_RelationshipToTrafficker', 'Relationship to Trafficker', field('relationshipToTrafficker')),
  htcds('vic_AgeWhenTrafficked', 'Age when Trafficked', field('ageAtExploitation')),
  htcds('vic_RecruitmentWebsitesAndApps', 'Recruitment Websites and Apps', field('recruitmentPlatform')),
  htcds('vic_MethodOfRecruitment', 'Method of Recruitment', field('recruitment')),
  htcds('vic_LocationOfRecruitment', 'Location of Recruitment', NOTE),
  htcds('vic_MethodsOfControl', 'Methods of Control', field('meansOfControl')),
  htcds('vic_TypeOfExploitation', 'Type of Exploitation', field('exploitation')),
  htcds('vic_ForcedLabourIndustry', 'Forced Labour Industry', field('industry')),
  htcds('vic_TypeOfSexExploitation', 'Type of Sex Exploitation', field('sexualExploitation')),
  htcds('vic_LocationOfExploitation', 'Location of Exploitation', field('placeOfExploitation')),
  htcds('vic_ExploitationWebsitesAndApps', 'Exploitation Websites and Apps', NOTE),
  htcds('vic_Vulnerabilities', 'Vulnerabilities', NOTE),
  htcds('vic_DetailsOfVulnerabilities', 'Details Of Vulnerabilities', NOTE),
  htcds('per_RoleInProcess', 'Role in Process', { kind: 'suspect', part: 'role' }),
  htcds('per_RoleDetails', 'Role Details', NOTE),
  htcds('cas_Status', 'Status', NOTE),
  htcds('cas_ReasonForCaseClosure', 'Reason for Case Closure', NOTE),
  htcds('cas_CaseOwner', 'Case Owner', NOTE),
  htcds('cas_ReferringOrganisation', 'Referring Organisation', NOTE),
  htcds('cas_IncomingReferralDate', 'Incoming Referral Date', { kind: 'attribute', attribute: 'registeredOn' }),
  htcds('cas_ReferringPrimaryCaseWorker', 'Referring Primary Case Worker', NOTE),
  htcds('cas_ReasonForIncomingReferral', 'Reason for Incoming Referral', NOTE),
  htcds('cas_IncomingReferralDetails', 'Incoming Referral Details', NOTE),
  htcds('cas_ReferredOrganisation', 'Referred Organisation', NOTE),
  htcds('cas_ReferredPrimaryCaseWorker', 'Referred Primary Case Worker', NOTE),
  htcds('cas_ReasonForOutgoingReferral', 'Reason for Outgoing Referral', NOTE),
  htcds('cas_OutgoingReferralDate', 'Outgoing Referral Date', NOTE),
  htcds('cas_OutgoingReferralDetails', 'Outgoing Referral Details', NOTE),
  htcds('con_Consent', 'Consent', NOTE),
  htcds('cco_CaseComment', 'Case Comment', field('notes')),
];

/** Names in published templates that differ from the standard's own by a slip of the pen. */
const MISSPELT = new Map([['vic_TraffickinStatusDecisionMakingOrg', 'vic_TraffickingStatusDecisionMakingOrg']]);

const BY_NAME = new Map(COLUMNS.map((column) => [normaliseText(column.name), column]));
const BY_LABEL = new Map(COLUMNS.map((column) => [normaliseText(column.label), column]));

function findColumn(name: string): HtcdsColumn | undefined {
  return BY_NAME.get(normaliseText(MISSPELT.get(name) ?? name));
}

/** A row that repeats, below the names, the labels of the standard: IOM's spreadsheet has one. */
function isLabelRow(row: TableRow): boolean {
  const filled = Object.values(row.values).filter((value) => value !== '');
  return (
    filled.length >= 3 && filled.filter((value) => BY_LABEL.has(normaliseText(value))).length > filled.length * 0.7
  );
}

function plannedColumn(column: string, labelRow: TableRow | undefined): PlannedColumn {
  // People fill in a sheet by the labels they see; where name and label differ, the label is what they meant.
  const label = labelRow?.values[column];
  const known = (label ? BY_LABEL.get(normaliseText(label)) : undefined) ?? findColumn(column);
  return { column, readings: [known?.reading ?? { kind: 'leftOut' }] };
}

/** The Human Trafficking Case Data Standard 2.0 of the International Organization for Migration. */
export const htcdsProfile: ImportProfile = {
  id: 'htcds',
  labelKey: 'import.profile.htcds',
  detect(columns) {
    const prefixed = columns.filter((column) => /^(prs|vic|cas|con|cco|hte|spl|org|per)_/.test(column));
    const known = columns.filter((column) => findColumn(column)).length;
    return known < 3 ? 0 : Math.min(0.95, 0.4 + known / (2 * Math.max(1, prefixed.length)));
  },
  plan(columns, sample) {
    const labelRow = sample.slice(0, 1).find(isLabelRow);
    return {
      columns: columns.map((column) => plannedColumn(column, labelRow)),
      labelRows: labelRow ? [labelRow.number] : [],
      emptyRowsCount: false,
    };
  },
};

/** The field or attribute that a column called as in HTCDS, by name or label, feeds; undefined when it has none. */
export function htcdsReading(column: string): ColumnReading | undefined {
  return (findColumn(column) ?? BY_LABEL.get(normaliseText(column)))?.reading;
}

const FIRST_OF_FIELD = new Map<string, string>();
for (const { name, reading } of COLUMNS) {
  if (reading.kind === 'field' && !FIRST_OF_FIELD.has(reading.field)) FIRST_OF_FIELD.set(reading.field, name);
}

/** The column of HTCDS that a field of the form is written to and read from; undefined when it has none. */
export function htcdsColumnOf(fieldKey: string): string | undefined {
  return FIRST_OF_FIELD.get(fieldKey);
}
