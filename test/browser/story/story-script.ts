// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { askToTakeOver, registerCall, signInByPage, takeOver, writeDown } from './detection-acts.ts';
import { acceptReferral } from './acting.ts';
import type { Hero } from './hero.ts';
import { decide, referToAuthority, release, restPasses, revoke, takeStep } from './identification-acts.ts';
import { expectNoForcedActs, giveOpinion, openInvestigation } from './justice-acts.ts';
import { expectSight } from './sight.ts';
import type { SightTable, StoryCase } from './story-case.ts';
import type { StoryCountry } from './story-country.ts';
import { closeCase, endSupport, lawyerComments, referNeed, shelterGives } from './support-acts.ts';

/** Where one pack's process goes other ways than the other's. */
export interface StoryProcess {
  readonly presumes: boolean;
  readonly firstDecision: { readonly button: string; readonly decision?: string };
  readonly panel: boolean;
  readonly lastDecision: { readonly button: string; readonly decision: string };
}

export const processes: Readonly<Record<'generic' | 'gbr', StoryProcess>> = {
  generic: {
    presumes: true,
    firstDecision: { button: 'Begin recovery and reflection' },
    panel: true,
    lastDecision: { button: 'Decide on identification', decision: 'Confirm as a victim' },
  },
  gbr: {
    presumes: false,
    firstDecision: { button: 'Decide on reasonable grounds', decision: 'Reasonable grounds' },
    panel: false,
    lastDecision: { button: 'Decide on conclusive grounds', decision: 'Conclusive grounds' },
  },
};

const nobody: SightTable = {
  hotline: 'nothing',
  responder: 'nothing',
  authority: 'nothing',
  shelter: 'nothing',
  lawyer: 'nothing',
  prosecutor: 'nothing',
};

/** From a call to the hotline to the end of the support; after each step, what each of the six sees and does not see. */
export async function tellStory(country: StoryCountry, hero: Hero, process: StoryProcess): Promise<void> {
  await signInByPage(country);
  const subject: StoryCase = { ...(await registerCall(country, hero)), name: hero.name };
  const { caseId, reference } = subject;
  let sight: SightTable = { ...nobody, hotline: 'all' };
  const after = async (act: Promise<void>, change: Partial<SightTable> = {}): Promise<void> => {
    await act;
    sight = { ...sight, ...change };
    await expectSight(country, subject, sight);
  };
  await after(askToTakeOver(country, caseId));
  await after(takeOver(country), { hotline: 'nothing', responder: 'all' });
  await writeDown(country.players.responder, caseId, hero);
  if (process.presumes) await takeStep(country.players.responder, caseId, 'Presume that the person is a victim');
  await after(referToAuthority(country, caseId, hero), { authority: ['identity', 'contact', 'experience'] });
  await after(decide(country, caseId, { ...process.firstDecision, hero }));
  const classes = ['Identity', 'Contact', 'Needs', 'Services'];
  const room = { need: 'A safe place to stay', service: 'Quiet House rooms', classes, hero };
  await after(referNeed(country, caseId, room));
  await after(acceptReferral(country, 'shelter', room.need), { shelter: ['identity', 'contact', 'needs', 'services'] });
  await after(shelterGives(country, caseId));
  const advice = {
    need: 'Legal support',
    service: 'Kite advice',
    classes: ['Identity', 'What happened', 'Justice'],
    hero,
  };
  await after(referNeed(country, caseId, advice));
  await after(acceptReferral(country, 'lawyer', advice.need), { lawyer: ['identity', 'experience', 'justice'] });
  await after(lawyerComments(country, caseId));
  const released = { to: 'prosecutor', classes: ['What happened', 'Justice'], hero } as const;
  await after(release(country, caseId, released), { prosecutor: ['experience', 'justice'] });
  await after(openInvestigation(country, reference));
  await expectNoForcedActs(country, caseId, hero.forced);
  await after(revoke(country, caseId, 'prosecutor'), { prosecutor: 'nothing' });
  await restPasses(country, caseId);
  if (process.panel) {
    await decide(country, caseId, { button: 'Begin formal identification', hero });
    await giveOpinion(country, caseId);
  }
  await after(decide(country, caseId, { ...process.lastDecision, hero }));
  await endSupport(country, caseId);
  await after(closeCase(country, caseId));
}
