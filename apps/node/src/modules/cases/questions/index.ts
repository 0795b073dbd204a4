// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { answerQuestion, listQuestions } from './answer-questions.ts';
import { askAcross } from './ask-across.ts';

export { askAfterRegistration, askWaiting } from './ask-across.ts';

/** The endpoints of questions to organisations that may hold a file of the same person. */
export const questionRoutes: readonly Route[] = [
  bindRoute(contract.askAcross, askAcross),
  bindRoute(contract.listQuestions, listQuestions),
  defineRoute(contract.answerQuestion, async ({ actor, params, body, execute }) => {
    await execute(answerQuestion, actor, { ...params, ...body });
    return { answered: true as const };
  }),
];
