// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getDecisionLetter as endpoint, inputOf } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { findOrganisation } from '../../access/index.ts';
import { openCase, readSteps, type StepTaken } from '../../cases/index.ts';
import { getProcessNamed } from '../current-process.ts';
import { fillLetter } from '../letter.ts';
import { mayWorkOnIdentification } from '../policy.ts';

/**
 * The letter of the newest step that has one, in a language of the person's, in the words that were in force then.
 * Throws `identification.no-letter`, also for those to whom what happened is not released.
 */
export const getDecisionLetter = defineQuery({
  name: 'identification.readLetter',
  input: inputOf(endpoint),
  policy: mayWorkOnIdentification,
  async run(scope, { caseId, language }) {
    const opened = await openCase(scope, caseId);
    for (const step of await readSteps(scope, opened)) {
      const told = await findLetter(scope, step);
      if (!told) continue;
      const reason = step.words?.reason;
      if (reason === undefined) break;
      const organisation = (await findOrganisation(scope, step.organisationId))?.name ?? '';
      const { letter, process } = told;
      const about = { reference: opened.file.reference, organisation, reason, step: step.details, process };
      return { letter: letter.key, language, ...fillLetter(letter, language, about) };
    }
    throw new AppError('identification.no-letter');
  },
  audit: ({ caseId, purpose, language }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { language },
  }),
});

async function findLetter(scope: Scope, { details }: StepTaken) {
  const { process } = await getProcessNamed(scope, String(details['process']));
  const move = process.moves.find(({ key }) => key === details['move']);
  const letter = process.letters.find(({ key }) => key === move?.letter);
  return letter && { letter, process };
}
