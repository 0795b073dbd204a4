// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

export { answerRounds, type MailParts } from './mail/answer-rounds.ts';
export { createNoticeStreams, type NoticeStreams } from './notice-streams.ts';
export { notify, type Notice } from './notify.ts';
export { createMailRoutes, noticeRoutes } from './routes.ts';
