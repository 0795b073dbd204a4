// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { findCodeList, findCode } from '../code-lists.ts';
import { findCountry } from '../countries.ts';
import { standardForm } from '../standard-form.ts';
import type { CountryPack } from '../types.ts';
import { createPackReader } from './pack-reader.ts';
import type { JsonObject, PackProblem, PackReader } from './pack-reader.ts';
import { readOptions } from './read-pack-options.ts';
import { readPublication } from './read-pack-publication.ts';
import { readProcess } from './read-pack-process.ts';
import { readSections } from './read-pack-sections.ts';

const packKeys = [
  'id',
  'version',
  'label',
  'country',
  'languages',
  'ageOfMajority',
  'childWhen',
  'publicationThreshold',
  'retentionYears',
  'releaseDaysDefault',
  'releaseDaysMax',
  'outcomeLabels',
  'decisionMakerKinds',
  'identification',
  'sections',
  'codeLists',
  'publication',
];

function readSettings(reader: PackReader, pack: JsonObject): void {
  reader.text(pack['id'], 'id', /^[a-z][a-z0-9-]{1,30}$/, 'a short name in small letters, such as gbr');
  reader.text(pack['version'], 'version', /^\S{1,30}$/, 'a version without spaces, such as 1');
  reader.label(pack['label'], 'label');
  const country = pack['country'];
  if (country !== undefined && (typeof country !== 'string' || !findCountry(country))) {
    reader.report('country', 'unknownCode', 'Expected an ISO 3166-1 alpha-2 code.');
  }
  const languages = reader.list(pack['languages'], 'languages');
  if (Array.isArray(pack['languages']) && languages.length === 0)
    reader.report('languages', 'missing', 'At least one language is needed.');
  for (const [index, language] of languages.entries()) {
    if (language !== 'en' && language !== 'fr' && language !== 'ar') {
      reader.report(`languages[${index}]`, 'unknownCode', 'Expected en, fr or ar.');
    }
  }
  reader.integer(pack['ageOfMajority'], 'ageOfMajority', { min: 18, max: 25 });
  reader.integer(pack['publicationThreshold'], 'publicationThreshold', { min: 3, max: 1000 });
  reader.integer(pack['retentionYears'], 'retentionYears', { min: 1, max: 100 });
  const days = reader.integer(pack['releaseDaysDefault'], 'releaseDaysDefault', { min: 1, max: 3650 });
  const daysMax = reader.integer(pack['releaseDaysMax'], 'releaseDaysMax', { min: 1, max: 3650 });
  if (days !== undefined && daysMax !== undefined && days > daysMax) {
    reader.report('releaseDaysDefault', 'outOfRange', 'The default is longer than releaseDaysMax.');
  }
}

function readDecisions(reader: PackReader, pack: JsonObject): void {
  const kinds = reader.list(pack['decisionMakerKinds'], 'decisionMakerKinds');
  if (Array.isArray(pack['decisionMakerKinds']) && kinds.length === 0) {
    reader.report('decisionMakerKinds', 'missing', 'At least one kind of organisation must decide.');
  }
  for (const [index, kind] of kinds.entries()) {
    if (typeof kind !== 'string' || !findCode('organisationKind', kind)) {
      reader.report(`decisionMakerKinds[${index}]`, 'unknownCode', 'Expected a code of the list organisationKind.');
    }
  }
  if (pack['outcomeLabels'] === undefined) return;
  const outcomes = (findCodeList('outcome')?.codes ?? []).map(({ code }) => code);
  const labels = reader.object(pack['outcomeLabels'], 'outcomeLabels', outcomes);
  for (const [outcome, label] of Object.entries(labels ?? {})) {
    if (outcomes.includes(outcome)) reader.label(label, `outcomeLabels.${outcome}`);
  }
}

/** Reads the pack's own code lists; returns the codes of each by the list's name. */
function readCodeLists(reader: PackReader, pack: JsonObject): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  if (pack['codeLists'] === undefined) return found;
  for (const [index, value] of reader.list(pack['codeLists'], 'codeLists').entries()) {
    const path = `codeLists[${index}]`;
    const list = reader.object(value, path, ['name', 'source', 'version', 'codes']);
    if (!list) continue;
    const name = reader.text(list['name'], `${path}.name`, /^[a-z][A-Za-z0-9]{1,60}$/, 'a name in camelCase');
    reader.text(list['source'], `${path}.source`, /\S/, 'where the codes come from');
    reader.text(list['version'], `${path}.version`, /\S/, 'a version');
    const codes = readOptions(reader, list['codes'], `${path}.codes`);
    if (name === undefined) continue;
    if (found.has(name) || findCodeList(name))
      reader.report(`${path}.name`, 'repeated', 'Another code list has this name.');
    else found.set(name, codes);
  }
  return found;
}

/**
 * Checks a country pack written by others, after `JSON.parse`. Never throws; either the pack is right in every part or all
 * its problems are returned.
 */
export function readCountryPack(
  json: unknown,
): { readonly pack: CountryPack } | { readonly problems: readonly PackProblem[] } {
  const reader = createPackReader();
  const pack = reader.object(json, '', packKeys);
  if (pack) {
    readSettings(reader, pack);
    readDecisions(reader, pack);
    readPublication(reader, pack['publication']);
    readProcess(reader, pack);
    const codeLists = readCodeLists(reader, pack);
    readSections({ reader, sections: pack['sections'], codeLists, standardForm, childWhen: pack['childWhen'] });
  }
  if (reader.problems.length > 0) return { problems: reader.problems };
  // Every key and value was checked above, so the document has the shape of a country pack.
  return { pack: json as CountryPack };
}
