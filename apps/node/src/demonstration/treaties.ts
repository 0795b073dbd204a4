// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { type BindingCode, StateCode } from '@palermo/contract';
import type { AccountActor } from '../kernel/actor.ts';
import type { Ask } from './ask.ts';

/** Where some states stood in March 2015 under the Trafficking Protocol, as the Treaty Collection showed it. */
const protocolIn2015 = `Participant,Signature,"Ratification, Accession(a)"
Bahrain,,7 Jun 2004 a
Belarus,14 Dec 2000,25 Jun 2003
Bolivia (Plurinational State of),12 Dec 2000,18 May 2006
Egypt,1 May 2002,5 Mar 2004
India,12 Dec 2002,5 May 2011
Kazakhstan,,31 Jul 2008 a
Kyrgyzstan,13 Dec 2000,2 Oct 2003
Lao People's Democratic Republic,,26 Sep 2003 a
Libya,13 Nov 2001,24 Sep 2004
Nicaragua,,12 Oct 2004 a
Nigeria,13 Dec 2000,28 Jun 2001
Philippines,14 Dec 2000,28 May 2002
Qatar,,29 May 2009 a
Russian Federation,12 Dec 2000,26 May 2004
Tajikistan,,8 Jul 2002 a
Turkmenistan,,28 Mar 2005 a
United Arab Emirates,,21 Jan 2009 a
Uzbekistan,28 Jun 2001,12 Aug 2008
Venezuela (Bolivarian Republic of),14 Dec 2000,13 May 2002
Meridia,11 Apr 2001,
`;
const collectionSource = 'United Nations Treaty Collection, chapter XVIII 12 a, nineteen participants';

const meridia = StateCode.parse('XA');
const gazette = 'Official Gazette of Meridia (invented)';

type Own = readonly [treaty: string, signedOn: string | null, boundOn: string | null, binding: BindingCode | null];
const ofMeridia: readonly Own[] = [
  ['organized-crime', '2001-04-11', '2004-09-02', 'ratification'],
  ['trafficking-protocol', '2001-04-11', '2005-02-17', 'ratification'],
  ['smuggling-protocol', '2001-04-11', null, null],
  ['child-rights', '1990-01-26', '1991-06-14', 'ratification'],
  ['sale-of-children', '2003-05-06', '2006-10-30', 'ratification'],
  ['women-rights', null, '1993-03', 'accession'],
  ['forced-labour', null, '1962', 'succession'],
  ['forced-labour-protocol', null, null, null],
  ['child-labour', null, '2002-08-19', 'ratification'],
  ['domestic-workers', null, null, null],
];

/** Leaves the table of one source, with a row that no list of states knows. */
export async function leaveTreatyTable(ask: Ask, coordinator: AccountActor): Promise<void> {
  await ask(contract.importTreaty, coordinator, {
    params: { treaty: 'trafficking-protocol' },
    query: { source: collectionSource, asOf: '2015-03-01' },
    file: { name: '18-12-a.csv', content: new Blob([protocolIn2015]) },
  });
}

/** Leaves a register of treaties: one table of a source, with a row that no list of states knows, and the own state by hand. */
export async function leaveTreaties(ask: Ask, coordinator: AccountActor): Promise<void> {
  const { ownState } = await ask(contract.listTreaties, coordinator, {});
  if (ownState !== null) return;
  await leaveTreatyTable(ask, coordinator);
  const said = { state: meridia, participant: 'Meridia', note: null, source: gazette, asOf: '2026-06-30' };
  for (const [treaty, signedOn, boundOn, binding] of ofMeridia) {
    const body = { ...said, party: binding !== null, signedOn, boundOn, binding };
    await ask(contract.recordTreatyStatement, coordinator, { params: { treaty }, body });
  }
  await ask(contract.recordTreatyRemark, coordinator, {
    params: { treaty: 'women-rights' },
    body: {
      state: meridia,
      kind: 'reservation',
      madeOn: '1993-03',
      text: 'Invented: Meridia does not consider itself bound by article 29, paragraph 1.',
      source: gazette,
      asOf: '2026-06-30',
    },
  });
  await ask(contract.setOwnState, coordinator, { body: { state: meridia, name: 'Meridia' } });
}
