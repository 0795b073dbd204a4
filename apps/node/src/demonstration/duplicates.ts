// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { CaseView } from '@palermo/contract';
import { keeper } from '../kernel/actor.ts';
import type { Execute } from '../kernel/use-case.ts';
import { askWaiting, decideDuplicate } from '../modules/cases/index.ts';
import type { Ask } from './ask.ts';
import type { OrganisationKey } from './country.ts';
import { actorOf } from './ids.ts';

const purpose = 'dataQuality' as const;
/** Cases of an organisation among which people of one age and sex are looked for. */
const lookedAt = 60;

/**
 * Leaves people who are known twice: at one shelter two files to be made one, a question of others to be answered, and an
 * answer to one of its own. Only names are changed, so that no figure is.
 */
export async function leaveDuplicates(ask: Ask, execute: Execute): Promise<void> {
  const reeds = await openSome(ask, 'reeds');
  const [pair] = pairsOf(reeds, reeds);
  if (!pair) return;
  const [first, again] = pair;
  await nameAlike(ask, 'reeds', first, again, spelledOtherwise);
  await execute(decideDuplicate, actorOf('reeds'), { one: first.id, other: again.id, decision: 'same' });
  const used = new Set([first.id, again.id]);
  const free = reeds.filter(({ id }) => !used.has(id));
  const [toAnswer] = pairsOf(free, await openSome(ask, 'lantern'));
  const [answered] = pairsOf(
    await openSome(ask, 'figTree'),
    free.filter(({ id }) => id !== toAnswer?.[0].id),
  );
  // What registrations left is asked first: a case that still waits is not asked about again.
  while ((await execute(askWaiting, keeper, {})) > 0);
  if (toAnswer) await letAsk(ask, 'lantern', toAnswer);
  if (answered) await letAsk(ask, 'reeds', answered);
  while ((await execute(askWaiting, keeper, {})) > 0);
  if (answered) await sayYes(ask, 'figTree', answered[0]);
}

async function openSome(ask: Ask, organisation: OrganisationKey): Promise<CaseView[]> {
  const actor = actorOf(organisation);
  const query = { own: 'yes', status: 'active', majority: 'adult', limit: lookedAt } as const;
  const { cases } = await ask(contract.listCases, actor, { query });
  const opened: CaseView[] = [];
  for (const { id } of cases)
    opened.push(await ask(contract.getCase, actor, { params: { caseId: id }, query: { purpose } }));
  return opened.filter((view) => yearOf(view) !== undefined && typeof view.values['familyName'] === 'string');
}

function yearOf({ values, registeredOn }: Pick<CaseView, 'values' | 'registeredOn'>): number | undefined {
  if (typeof values['birthDate'] === 'string') return Number(values['birthDate'].slice(0, 4));
  return typeof values['ageYears'] === 'number' ? Number(registeredOn.slice(0, 4)) - values['ageYears'] : undefined;
}

/** Two people who may be one: of one sex and nearly one age. */
function pairsOf(ones: readonly CaseView[], others: readonly CaseView[]): readonly (readonly [CaseView, CaseView])[] {
  return ones.flatMap((one) =>
    others
      .filter(
        (other) =>
          other.id !== one.id &&
          other.values['sex'] === one.values['sex'] &&
          Math.abs((yearOf(other) ?? 0) - (yearOf(one) ?? 0)) <= 1,
      )
      .map((other) => [one, other] as const),
  );
}

const spelledOtherwise = (name: string): string => (name.endsWith('a') ? `${name}h` : name.replace(/(.)$/u, '$1$1'));

async function nameAlike(
  ask: Ask,
  organisation: OrganisationKey,
  known: CaseView,
  renamed: CaseView,
  spell: (name: string) => string,
): Promise<void> {
  const changes = ['givenName', 'familyName'].flatMap((key) => {
    const [from, like] = [renamed.values[key] ?? null, known.values[key]];
    const to = typeof like === 'string' ? (key === 'givenName' ? spell(like) : like) : null;
    return from === to ? [] : [{ key, from, to }];
  });
  if (changes.length === 0) return;
  await ask(contract.changeCase, actorOf(organisation), { params: { caseId: renamed.id }, body: { changes, purpose } });
}

/** One organisation's person gets the name of another's, and it lets the node ask about them. */
async function letAsk(ask: Ask, asker: OrganisationKey, [held, own]: readonly [CaseView, CaseView]): Promise<void> {
  await nameAlike(ask, asker, held, own, (name) => name);
  await ask(contract.askAcross, actorOf(asker), { params: { caseId: own.id }, body: { purpose: 'assistance' } });
}

async function sayYes(ask: Ask, holder: OrganisationKey, held: CaseView): Promise<void> {
  const { questions } = await ask(contract.listQuestions, actorOf(holder), { query: { purpose: 'assistance' } });
  const question = questions.find((waiting) => waiting.case.id === held.id);
  if (!question) return;
  await ask(contract.answerQuestion, actorOf(holder), {
    params: { questionId: question.id },
    body: { answer: 'same', contact: 'Intake desk, telephone 555 0142 (invented)' },
  });
}
