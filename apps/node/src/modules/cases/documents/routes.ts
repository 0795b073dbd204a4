// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { fileTypes } from '../../../platform/files/checked-file.ts';
import type { FileWorkshop } from '../../../platform/files/file-workshop.ts';
import { bindRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { writeDocument } from './commands/write-document.ts';
import { changeDocument } from './commands/change-document.ts';
import { changeLimits } from './commands/change-limits.ts';
import { strikeDocument } from './commands/strike-document.ts';
import { beginUpload, cancelUpload, storePiece } from './commands/uploads.ts';
import { fillTemplate } from './queries/fill-template.ts';
import { listDocuments, listFiles } from './queries/list-documents.ts';
import { readForDownload, readForView } from './queries/read-file.ts';
import { asDocumentRefusal } from './refusals.ts';
import { readPiece, takeUpload } from './take-upload.ts';

/** The endpoints of documents. Files are opened in the workshop alone. */
export function createDocumentRoutes({ workshop }: { readonly workshop: FileWorkshop }): readonly Route[] {
  return [
    bindRoute(contract.listDocuments, listDocuments),
    bindRoute(contract.beginDocumentUpload, beginUpload),
    defineRoute(contract.sendDocumentPiece, async ({ execute, account, params, upload }) => {
      const content = await readPiece(await upload());
      return execute(storePiece, account(), { ...params, content });
    }),
    defineRoute(contract.finishDocumentUpload, ({ execute, account, params, body }) =>
      takeUpload({ execute, actor: account(), workshop }, { ...params, ...body }),
    ),
    bindRoute(contract.cancelDocumentUpload, cancelUpload),
    bindRoute(contract.listDocumentFiles, listFiles),
    defineRoute(contract.downloadDocument, async ({ execute, account, params, query }) => {
      const { content, type } = await execute(readForDownload, account(), { ...params, ...query });
      return { name: `document.${type}`, type: fileTypes[type], content };
    }),
    defineRoute(contract.viewDocumentPage, async ({ execute, account, params, query }) => {
      const { content, type } = await execute(readForView, account(), { ...params, ...query });
      const drawn = await workshop.draw({ content, type, page: params.page }).catch((fault: unknown) => {
        throw asDocumentRefusal(fault);
      });
      const name = drawn.mediaType === 'image/png' ? 'page.png' : 'page.jpg';
      return { name, type: drawn.mediaType, content: Buffer.from(drawn.content) };
    }),
    bindRoute(contract.changeDocument, changeDocument),
    bindRoute(contract.strikeDocument, strikeDocument),
    bindRoute(contract.fillDocumentTemplate, fillTemplate),
    bindRoute(contract.writeDocument, writeDocument),
    bindRoute(contract.changeDocumentLimits, changeLimits),
  ];
}
