// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DataClass } from '@palermo/terms';
import { askToTakeOver, registerCall, signInByPage, takeOver, writeDown } from './detection-acts.ts';
import { acceptReferral, acceptWaiting } from './acting.ts';
import { guardianIsAppointed, leadAgrees, writeDownAboutChild } from './child-acts.ts';
import type { Hero } from './hero.ts';
import { decide, referToAuthority, release, restPasses, revoke, takeStep } from './identification-acts.ts';
import { expectNoForcedActs, giveOpinion, openInvestigation } from './justice-acts.ts';
import { expectSight } from './sight.ts';
import type { SightTable, StoryCase } from './story-case.ts';
import type { Part, StoryCountry } from './story-country.ts';
import {
  type Asked,
  closeCase,
  endSupport,
  giveFeedback,
  lawyerComments,
  referNeed,
  shelterGives,
} from './support-acts.ts';

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
    lastDecision: { button: 'Take the decision', decision: 'Conclusive grounds' },
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

interface Telling {
  readonly country: StoryCountry;
  readonly hero: Hero;
  readonly process: StoryProcess;
  readonly subject: StoryCase;
  /** Waits for an act, then asserts of each of the six what they see and do not see, with what the act changed of it. */
  readonly after: (act: Promise<void>, change?: Partial<SightTable>) => Promise<void>;
}

/** From a call to the hotline to the end of the support; after each step, what each of the six sees and does not see. */
export async function tellStory(country: StoryCountry, hero: Hero, process: StoryProcess): Promise<void> {
  await signInByPage(country);
  const subject: StoryCase = { ...(await registerCall(country, hero)), name: hero.name };
  let sight: SightTable = { ...nobody, hotline: 'all' };
  const after: Telling['after'] = async (act, change = {}) => {
    await act;
    sight = { ...sight, ...change };
    await expectSight(country, subject, sight);
  };
  const telling: Telling = { country, hero, process, subject, after };
  await tellDetection(telling);
  await tellShelter(telling);
  await tellAdvice(telling);
  await tellProsecution(telling);
  await tellEnd(telling);
}

async function tellDetection({ country, hero, process, subject: { caseId }, after }: Telling): Promise<void> {
  const { responder } = country.players;
  await after(askToTakeOver(country, caseId));
  await after(takeOver(country), { hotline: 'nothing', responder: 'all' });
  await writeDown(responder, caseId, hero);
  if (hero.isChild) await after(writeDownAboutChild(responder, caseId));
  if (process.presumes) await takeStep(responder, caseId, 'Presume that the person is a victim');
  const authority = [...hero.suggested, 'experience'] as const;
  await after(referToAuthority(country, caseId, hero), { authority });
  await after(decide(country, caseId, { ...process.firstDecision, hero }));
}

const room = { need: 'A safe place to stay', service: 'Quiet House rooms' } as const;

async function tellShelter(telling: Telling): Promise<void> {
  const { country, hero, subject, after } = telling;
  const { caseId } = subject;
  const classes = ['Identity', 'Contact', 'Needs', 'Services'];
  await after(referNeed(country, caseId, { ...room, classes, hero }));
  await tellAcceptance(telling, 'shelter', { what: room.need, classes: ['identity', 'contact', 'needs', 'services'] });
  await after(shelterGives(country, caseId));
}

async function tellAdvice(telling: Telling): Promise<void> {
  const { country, hero, subject, after } = telling;
  const { caseId } = subject;
  if (hero.isChild) await after(guardianIsAppointed(country.players.responder, caseId));
  const classes = ['Identity', 'What happened', 'Justice', ...(hero.isChild ? ['Child'] : [])];
  const advice: Asked = { need: 'Legal support', service: 'Kite advice', classes, basis: 'assent', hero };
  await after(referNeed(country, caseId, advice));
  const open = ['identity', 'experience', 'justice', ...(hero.isChild ? (['child'] as const) : [])] as const;
  await tellAcceptance(telling, 'lawyer', { what: advice.need, classes: open });
  await after(lawyerComments(country, caseId));
}

interface Accepted {
  readonly what: string;
  readonly classes: readonly DataClass[];
}

/** A child's name opens only when a second person of the sender agreed; until then whoever accepted sees nothing. */
async function tellAcceptance(
  { country, hero, subject: { caseId }, after }: Telling,
  part: Part,
  { what, classes }: Accepted,
): Promise<void> {
  if (!hero.isChild) return after(acceptReferral(country, part, what), { [part]: classes });
  await after(acceptWaiting(country, part, what));
  await after(leadAgrees(country, caseId, part), { [part]: classes });
}

async function tellProsecution({ country, hero, subject, after }: Telling): Promise<void> {
  const { caseId, reference } = subject;
  const released = { to: 'prosecutor', classes: ['What happened', 'Justice'], hero } as const;
  await after(release(country, caseId, released), { prosecutor: ['experience', 'justice'] });
  await after(openInvestigation(country, reference));
  await expectNoForcedActs(country, caseId, hero.forced);
  await after(revoke(country, caseId, 'prosecutor'), { prosecutor: 'nothing' });
}

async function tellEnd({ country, hero, process, subject: { caseId }, after }: Telling): Promise<void> {
  await restPasses(country, caseId);
  if (process.panel) {
    await decide(country, caseId, { button: 'Begin formal identification', hero });
    await giveOpinion(country, caseId);
  }
  await after(decide(country, caseId, { ...process.lastDecision, hero }));
  await after(giveFeedback(country, caseId, room.service));
  await after(endSupport(country, caseId));
  await after(closeCase(country, caseId));
}
