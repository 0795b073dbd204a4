// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { readImportText, testContext } from '../import-test-kit.ts';
import { ctdcKanonProfile } from './ctdc-kanon.ts';
import { ctdcSyntheticProfile } from './ctdc-synthetic.ts';
import { htcdsProfile } from './htcds.ts';
import { palermoColumns, palermoProfile } from './palermo.ts';
import { findImportProfile, importProfiles, matchProfiles } from './profiles.ts';

describe('ctdc-kanon on the full layout', () => {
  const header =
    'yearOfRegistration,Datasource,gender,ageBroad,majorityStatus,citizenship,meansOfControlDebtBondage,meansOfControlThreats,' +
    'meansOfControlConcatenated,isForcedLabour,isSexualExploit,isSexAndLabour,typeOfLabourBegging,typeOfLabourConstruction,' +
    'typeOfSexProstitution,isAbduction,RecruiterRelationship,CountryOfExploitation,recruiterRelationFamily';

  it('reads flags, bands and -99 for missing', async () => {
    const row = '2016,Hotline,Female,9--17,Minor,NA,1,-99,Debt bondage,1,0,-99,1,1,-99,1,Family/Relative,US,1';
    const { accepted } = await readImportText(`${header}\n${row}\n`, ctdcKanonProfile);
    expect(accepted[0]?.case).toEqual({
      registeredOn: '2016',
      answeredNone: [],
      values: {
        reportedBy: 'hotline',
        sex: 'female',
        gender: 'Feminine',
        ageGroup: '9--17',
        majority: 'child',
        citizenships: ['NA'],
        meansOfControl: ['DebtBondage'],
        exploitation: ['ForcedLabour', 'ForcedBegging'],
        industry: ['F'],
        means: ['abduction'],
        countryOfExploitation: ['US'],
        relationshipToTrafficker: ['Familial'],
      },
    });
  });

  it('keeps in the notes what a merged flag says, guessing no code', async () => {
    const row = '2016,-99,Transgender/NonConforming,-99,Unknown,-99,0,1,,-99,-99,1,-99,-99,-99,-99,,00,-99';
    const { accepted } = await readImportText(`${header}\n${row}\n`, ctdcKanonProfile);
    expect(accepted[0]?.case).toEqual({
      registeredOn: '2016',
      answeredNone: ['meansOfControl'],
      values: {
        sex: 'other',
        majority: 'unknown',
        exploitation: ['SexualExploitation', 'ForcedLabour'],
        notes: 'meansOfControlThreats: PhysicalThreats / ThreatensChildrenFamily',
      },
    });
  });

  it('reads the concatenated lists where the flags are absent', async () => {
    const text =
      'yearOfRegistration,gender,ageBroad,citizenship,typeOfSexConcatenated\n2016,Male,48+,GH,Prostitution;Pornography\n';
    const { accepted } = await readImportText(text, ctdcKanonProfile);
    expect(accepted[0]?.case.values['sexualExploitation']).toEqual(['Prostitution', 'Pornography']);
  });
});

describe('ctdc-synthetic on the file of 2024', () => {
  it('reads ISO-3 countries and flags that are 1 or empty', async () => {
    const text =
      'yearOfRegistration,gender,ageBroad,citizenship,CountryOfExploitation,traffickMonths,meansDebtBondageEarnings,meansFalsePromises,isForcedLabour,isSexualExploit\n' +
      '2019,Woman,18--20,UKR,POL,0--12 (0-1 yr),1,1,1,\n';
    const { accepted } = await readImportText(text, ctdcSyntheticProfile);
    expect(accepted[0]?.case).toEqual({
      registeredOn: '2019',
      answeredNone: [],
      values: {
        sex: 'female',
        gender: 'Feminine',
        ageGroup: '18--20',
        citizenships: ['UA'],
        countryOfExploitation: ['PL'],
        meansOfControl: ['FalsePromises'],
        exploitation: ['ForcedLabour'],
        notes: 'traffickMonths: 0--12 (0-1 yr)\nmeansDebtBondageEarnings: DebtBondage / TakesEarnings',
      },
    });
  });
});

describe('ctdc-synthetic on the victim and perpetrator file of 2022', () => {
  const header =
    'yearRegister,gender,UN_COO_Region,IP_Exploiter,IP_Gender,IP_ageBroad,IP_Relation,IP_PayMoney,IP_RecruiterBroker';

  it('reads spans of years, regions and the perpetrators of a victim together', async () => {
    const row = '2005-2013,Female,Americas/Oceania,1,Female;Male,0--29;39--47,StrangerUnknownOther,No;Yes,1';
    const { accepted } = await readImportText(`${header}\n${row}\n`, ctdcSyntheticProfile);
    expect(accepted[0]?.case).toMatchObject({
      yearOfRegistration: '2005-2013',
      values: { regionOfCitizenship: ['AmericasOceania'] },
      suspect: {
        sex: ['female', 'male'],
        ageGroup: ['0--29', '39--47'],
        citizenship: [],
        role: ['Exploiter', 'RecruiterBroker'],
        relationship: ['StrangerUnknownOther'],
        paidMoney: ['notPaid', 'paid'],
        stage: null,
      },
    });
  });

  it('makes no suspect of cells that say nothing, and tells of a code that is on no list', async () => {
    const text = `${header}\n2019,Male,,,,,,,\n2019,Male,,,Nobody,,,,\n`;
    const { accepted, rejected } = await readImportText(text, ctdcSyntheticProfile);
    expect(accepted[0]?.case).not.toHaveProperty('suspect');
    expect(rejected[0]?.problems).toMatchObject([{ column: 'IP_Gender', value: 'Nobody', reason: 'cell.unknownCode' }]);
  });
});

describe('htcds', () => {
  it('reads the roles of a perpetrator', async () => {
    const text = 'prs_FirstName,per_RoleInProcess\nExample,"Exploiter Transporter"\n';
    const { accepted } = await readImportText(text, htcdsProfile);
    expect(accepted[0]?.case.suspect?.role).toEqual(['Exploiter', 'Transporter']);
  });

  it.each([['\n'], [';'], [' '], [','], ['; ']])('reads several choices separated by %j', async (separator) => {
    const methods = ['DebtBondage', 'FalsePromises', 'TakesEarnings'];
    const text = `prs_FirstName,vic_MethodsOfControl,vic_TypeOfExploitation\nExample,"${methods.join(separator)}",ForcedLabour\n`;
    const { accepted } = await readImportText(text, htcdsProfile);
    expect(accepted[0]?.case.values['meansOfControl']).toEqual(methods);
  });

  it('reads names and labels of codes, and keeps what has no field in the notes', async () => {
    const text = [
      'prs_FirstName;prs_MiddleName;prs_SecondName;prs_Birthdate;prs_Gender;prs_Citizenship;prs_PrimaryLanguage;prs_HomePhone;prs_MobilePhone;prs_MailingStreet;prs_MailingCity;vic_TraffickingStatus;vic_TraffickinStatusDecisionMakingOrg;vic_RelationshipToTrafficker;vic_ForcedLabourIndustry;vic_TypeOfSexExploitation;cas_IncomingReferralDate;con_Consent',
      'Example;Invented;Person;13/05/1999;Feminine;PH|UA;tl;+000 1;+000 2;1 Nowhere Road;Nowhere;Actual victim of trafficking;Court or prosecution;Unaquainted;Agriculture, forestry and fishing;Private Sexual Services;2021-04-30;TRUE',
    ].join('\n');
    const { accepted, rejected } = await readImportText(text, htcdsProfile);
    expect(rejected.map((row) => row.problems)).toEqual([]);
    expect(accepted[0]?.case).toEqual({
      outcome: 'confirmed',
      decidedBy: 'CourtOrProsecution',
      registeredOn: '2021-04-30',
      answeredNone: [],
      values: {
        givenName: 'Example',
        otherNames: 'Invented',
        familyName: 'Person',
        birthDate: '1999-05-13',
        gender: 'Feminine',
        citizenships: ['PH', 'UA'],
        languages: ['tl'],
        phone: '+000 1 (home), +000 2 (mobile)',
        currentPlace: '1 Nowhere Road | Nowhere',
        relationshipToTrafficker: ['Unacquainted'],
        industry: ['A'],
        sexualExploitation: ['PrivateSexualServices'],
        notes: 'con_Consent: TRUE',
      },
    });
  });

  it('reads the industry codes with their letters', async () => {
    const text =
      'prs_FirstName,vic_TypeOfExploitation,vic_ForcedLabourIndustry\nExample,ForcedLabour,F_Construction\nExample,ForcedLabour,A_AgricultureForestryAndFishing\n';
    const { accepted } = await readImportText(text, htcdsProfile);
    expect(accepted.map((row) => row.case.values['industry'])).toEqual([['F'], ['A']]);
  });

  it('follows the labels of a second header row where they differ from the names', async () => {
    const text = [
      'prs_FirstName,prs_Gender,prs_MailingCity,prs_MailingCountry',
      'First Name,Gender,Mailing Street,Mailing City',
      'Example,Feminine,1 Nowhere Road,Nowhere',
    ].join('\n');
    const { accepted, prepared } = await readImportText(text, htcdsProfile);
    expect(prepared.labelRows).toHaveLength(1);
    expect(accepted.map((row) => row.case.values['currentPlace'])).toEqual(['1 Nowhere Road | Nowhere']);
  });
});

describe('palermo', () => {
  it('lists every field that may be exported and none that may not', () => {
    const columns = palermoColumns(testContext.fields);
    expect(columns).toContain('exploitation');
    expect(columns).not.toContain('shelterLocation');
    expect(matchProfiles(columns, testContext)[0]?.profile.id).toBe('palermo');
  });

  it('reads its own codes, and Namibia', async () => {
    const text =
      'externalId,registeredOn,outcome,givenName,citizenships,exploitation,ageInDoubt\nA-1,2020-02-03,notConfirmed,Example,NA;NG,ForcedLabour;Servitude,false\n';
    const { accepted } = await readImportText(text, palermoProfile);
    expect(accepted[0]).toMatchObject({
      externalId: 'A-1',
      case: {
        registeredOn: '2020-02-03',
        outcome: 'notConfirmed',
        values: { citizenships: ['NA', 'NG'], exploitation: ['ForcedLabour', 'Servitude'], ageInDoubt: false },
      },
    });
  });
});

describe('findImportProfile', () => {
  it('finds each profile by its identifier and nothing else', () => {
    expect(importProfiles.map(({ id }) => findImportProfile(id)?.id)).toEqual(importProfiles.map(({ id }) => id));
    expect(findImportProfile('constructor')).toBeUndefined();
  });
});
