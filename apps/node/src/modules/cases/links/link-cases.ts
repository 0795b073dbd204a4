// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  endLink as endEndpoint,
  inputOf,
  linkCases as linkEndpoint,
  listLinks as listEndpoint,
  type LinkId,
  type LinkView,
} from '@palermo/contract';
import { hasRole, type AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand, defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { keyOf, openCase, type OpenedCase } from '../open-case.ts';
import { mayEditCases, mayReadCases } from '../policy.ts';
import { findCaseByReference, findLinks, insertLink, updateLinkEnded } from '../store-links.ts';
import { sealLinkWords } from './link-words.ts';
import { otherEnd, viewLinks } from './view-links.ts';

const linkedClass = 'experience';

/** The two ends of a link, the smaller id first, as the database keeps a pair. */
function inOrder(one: OpenedCase, other: OpenedCase): readonly [OpenedCase, OpenedCase] {
  return one.file.id < other.file.id ? [one, other] : [other, one];
}

function keysOf([first, second]: readonly [OpenedCase, OpenedCase]): readonly [Uint8Array, Uint8Array] {
  return [keyOf(first), keyOf(second)];
}

async function viewOne(scope: Scope, opened: OpenedCase, id: LinkId): Promise<LinkView> {
  const view = (await viewLinks(scope, opened)).find((link) => link.id === id);
  if (!view) throw new AppError('record.not-found');
  return view;
}

/** Cases that belong together with one. Those of which the actor does not see both ends are not there. */
export const listLinks = defineQuery({
  name: 'cases.readLinks',
  input: inputOf(listEndpoint),
  policy: mayReadCases,
  async run(scope, { caseId }) {
    const opened = await openCase(scope, caseId);
    return {
      links: await viewLinks(scope, opened),
      mayLink:
        opened.key !== undefined &&
        opened.dataClasses.includes(linkedClass) &&
        hasRole(scope.actor, 'caseworker', 'supervisor'),
    };
  },
  audit: ({ caseId, purpose }, { links }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId, ...new Set(links.map((link) => link.case.id))],
  }),
});

/**
 * Links two cases. Throws `record.not-found` for a reference that the actor does not see, as for one that does not exist;
 * `access.denied` where what happened is not open in both, `link.same-case`, `link.known`.
 */
export const linkCases = defineCommand({
  name: 'cases.linkCases',
  input: inputOf(linkEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, id, reference, kind, reason }): Promise<LinkView> {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId);
    const otherId = await findCaseByReference(scope.db, reference.toUpperCase());
    if (otherId === undefined) throw new AppError('record.not-found');
    if (otherId === caseId) throw new AppError('link.same-case');
    const pair = inOrder(opened, await openCase(scope, otherId));
    if (!pair.every(({ dataClasses }) => dataClasses.includes(linkedClass))) throw new AppError('access.denied');
    const [first, second] = pair;
    const isNew = await insertLink(scope.db, {
      id,
      caseId: first.file.id,
      otherCaseId: second.file.id,
      kind,
      organisationId,
      accountId,
      madeAt: scope.clock(),
      sealed: sealLinkWords(scope.keyring, keysOf(pair), { linkId: id, part: 'sealed' }, reason),
    });
    const made = (await findLinks(scope.db, caseId)).find((link) => link.id === id);
    // The same id again is the same link; another id for the same pair is not.
    if (!isNew && !made) throw new AppError('link.known');
    return viewOne(scope, opened, id);
  },
  audit: ({ caseId, kind, purpose }, { id, case: other }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId, other.id],
    details: { link: id, kind },
  }),
});

/** Ends a link. Throws `record.changed` when somebody was quicker, `access.denied` when it is not the actor's to end. */
export const endLink = defineCommand({
  name: 'cases.endLink',
  input: inputOf(endEndpoint),
  policy: mayEditCases,
  async run(scope, { caseId, linkId, reason }): Promise<LinkView> {
    const { accountId, organisationId } = scope.actor as AccountActor;
    const opened = await openCase(scope, caseId);
    const row = (await findLinks(scope.db, caseId)).find(({ id }) => id === linkId);
    if (!row) throw new AppError('record.not-found');
    const pair = inOrder(opened, await openCase(scope, otherEnd(row, caseId)));
    const view = await viewOne(scope, opened, linkId);
    if (row.endedAt !== null) throw new AppError('record.changed');
    if (!view.mayEnd) throw new AppError('access.denied');
    const sealed = sealLinkWords(scope.keyring, keysOf(pair), { linkId, part: 'sealed_end' }, reason);
    const end = { accountId, organisationId, at: scope.clock(), sealed };
    if (!(await updateLinkEnded(scope.db, linkId, end))) throw new AppError('record.changed');
    return viewOne(scope, opened, linkId);
  },
  audit: ({ caseId, linkId, purpose }, { case: other }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId, other.id],
    details: { link: linkId },
  }),
});
