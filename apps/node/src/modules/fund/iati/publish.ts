// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  downloadIatiFile as downloadEndpoint,
  getIatiFile as getEndpoint,
  inputOf,
  publishIatiFile as publishEndpoint,
} from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, defineQuery } from '../../../kernel/use-case.ts';
import type { FileAnswer } from '../../../platform/http/route.ts';
import { asVisitor, mayReadFund, mayRunFund } from '../policy.ts';
import { findLastPublication, findPublishedFile, insertPublication, type PublicationRow } from '../store-iati.ts';
import { readIatiFile } from './read-activities.ts';

const present = ({ publishedAt, activities, sha256 }: PublicationRow) => ({
  at: publishedAt.toISOString(),
  activities,
  sha256,
});

/** What would be published now, with what is against the standard. */
export const getIatiFile = defineQuery({
  name: 'fund.readIati',
  input: inputOf(getEndpoint),
  policy: mayReadFund,
  async run(scope) {
    const { activities, findings, xml } = await readIatiFile(scope);
    const last = await findLastPublication(scope.db);
    return { activities, findings: [...findings], xml, published: last ? present(last) : null };
  },
  audit: 'none',
});

/** Publishes the file as it is now, byte for byte. Throws `fund.iati-invalid`. */
export const publishIatiFile = defineCommand({
  name: 'fund.publishIati',
  input: inputOf(publishEndpoint),
  policy: mayRunFund,
  async run(scope) {
    const { activities, findings, xml } = await readIatiFile(scope);
    if (findings.length > 0) throw new AppError('fund.iati-invalid');
    const { accountId: by } = scope.actor as AccountActor;
    const content = Buffer.from(xml, 'utf8');
    await insertPublication(scope.db, { id: newId(), at: scope.clock(), by, activities, content });
    const last = await findLastPublication(scope.db);
    if (!last) throw new AppError('record.not-found');
    return present(last);
  },
  audit: (_input, { activities, sha256 }) => ({ subjectKind: 'fund', details: { activities, sha256 } }),
});

/** The file that was published last, for anybody. Throws `record.not-found` before the first. */
export const downloadIatiFile = defineQuery({
  name: 'fund.downloadIati',
  input: inputOf(downloadEndpoint),
  policy: asVisitor,
  async run({ db }): Promise<FileAnswer> {
    const content = await findPublishedFile(db);
    if (!content) throw new AppError('record.not-found');
    return { name: 'iati.xml', type: 'application/xml; charset=utf-8', content };
  },
  audit: 'none',
});
