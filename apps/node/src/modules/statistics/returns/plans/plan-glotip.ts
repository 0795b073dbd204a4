// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { exploitationForm } from '@palermo/terms';
import type { Count, CountedFigure, CountedTable, Selection } from '../return-figure.ts';
import { crossFigures, totalFigure, valueFigures } from './cross-figures.ts';
import { detectedVictims } from './detected-victims.ts';

/** The forms of exploitation that UNODC's questionnaire tells apart, as its dataset spells them, and our codes of each. */
const glotipForms = ['sexual', 'labour', 'other'].map((key) => {
  const category = exploitationForm.codes.find(({ code }) => code === key)?.crosswalk?.['glotip'] ?? null;
  const codes = exploitationForm.codes.filter(({ crosswalk }) => crosswalk?.['glotip'] === category);
  return { key, category, codes: codes.map(({ code }) => code) };
});

/**
 * Stages of proceedings that a suspect reached or passed, for each of UNODC's three counts of persons. Somebody acquitted or
 * convicted was prosecuted before.
 */
const glotipStages = [
  {
    key: 'contact',
    indicator: 'Persons brought into formal contact',
    stages: ['formalContact', 'prosecuted', 'acquitted', 'convicted'],
  },
  { key: 'prosecuted', indicator: 'Persons prosecuted', stages: ['prosecuted', 'acquitted', 'convicted'] },
  { key: 'convicted', indicator: 'Persons convicted', stages: ['convicted'] },
] as const;

const sexes = ['female', 'male', 'other', null];
const ages = ['child', 'adult', null];

/**
 * The tables of UNODC's questionnaire for the Global Report on Trafficking in Persons that the node can fill. A victim of
 * several forms is counted in each of them, so that forms may sum past the total.
 */
export async function countGlotip(count: Count, year: number): Promise<CountedTable[]> {
  const selection = detectedVictims(year);
  const tables: CountedTable[] = [
    { key: 'detected', figures: await crossFigures(count, { prefix: 'detected', selection, sexes, ages }) },
  ];
  for (const { key, category, codes } of glotipForms) {
    const ofForm: Selection = { ...selection, exploitationForm: codes };
    const figures = await crossFigures(count, {
      prefix: `form.${key}`,
      selection: ofForm,
      sexes,
      ages,
      codes: { form: category },
    });
    tables.push({ key: `form.${key}`, figures });
  }
  const citizenship = await valueFigures(count, { prefix: 'citizenship', selection, dimension: 'citizenship' });
  tables.push({ key: 'citizenship', figures: citizenship });
  tables.push({ key: 'suspects', figures: await countSuspects(count, year) });
  return tables;
}

async function countSuspects(count: Count, year: number): Promise<CountedFigure[]> {
  const figures: CountedFigure[] = [];
  for (const { key, indicator, stages } of glotipStages) {
    const selection: Selection = {
      year: [String(year)],
      perpetratorStage: stages,
    };
    figures.push(
      await totalFigure(count, {
        key: `suspects.${key}`,
        selection,
        unit: 'perpetrator',
        codes: { indicator, stage: key },
      }),
    );
  }
  return figures;
}
