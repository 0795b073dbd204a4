// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Tags of the Humanitarian Exchange Language (HXL 1.1, hxlstandard.org) for the columns of files of returns. A column of
 * codes carries `+code`, one of names `+name`; counts of victims are `#affected`.
 */
const tags: Readonly<Record<string, string>> = {
  Iso3_code: '#country+code+v_iso3',
  Country: '#country+name',
  Region: '#region+name',
  Subregion: '#region+sub+name',
  Indicator: '#indicator+name',
  Dimension: '#indicator+dimension',
  Category: '#indicator+category',
  Sex: '#indicator+sex',
  Age: '#indicator+age',
  Year: '#date+year',
  'Unit of measurement': '#indicator+unit',
  txtVALUE: '#affected+victims+num',
  Source: '#meta+source',
  REF_AREA: '#country+code+v_m49',
  SERIES: '#indicator+code',
  SEX: '#indicator+sex+code',
  AGE: '#indicator+age+code',
  TIME_PERIOD: '#date+year',
  OBS_VALUE: '#indicator+value+num',
  OBS_STATUS: '#status+code',
  UNIT_MEASURE: '#indicator+unit+code',
  year: '#date+year',
  yearOfRegistration: '#date+year',
  gender: '#affected+gender',
  prs_Gender: '#affected+gender',
  sex: '#indicator+sex+code',
  age: '#indicator+age+code',
  ageBroad: '#affected+age',
  citizenship: '#country+citizenship+code',
  prs_Citizenship: '#country+citizenship+code',
  CountryOfExploitation: '#country+exploitation+code',
  code: '#indicator+code',
  label: '#indicator+name',
  victims: '#affected+victims+num',
};

/** The row of tags under the names of columns. A column without a tag of its own is left empty, as HXL allows. */
export function hxlRow(columns: readonly string[]): string[] {
  return columns.map((column) => {
    const known = tags[column];
    if (known !== undefined) return known;
    if (/^(meansOfControl|means|is|typeOf|recruiterRelation|vic_)/.test(column)) {
      return `#indicator+${column.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`;
    }
    return '';
  });
}
