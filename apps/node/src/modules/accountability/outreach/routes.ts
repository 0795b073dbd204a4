// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { visitor } from '../../../kernel/actor.ts';
import { fileTypes, type FileType } from '../../../platform/files/checked-file.ts';
import type { FileWorkshop } from '../../../platform/files/file-workshop.ts';
import { bindRoute, bindVisitorRoute } from '../../../platform/http/bind-route.ts';
import { defineRoute, type FileAnswer, type Route } from '../../../platform/http/route.ts';
import * as campaigns from './campaigns.ts';
import * as events from './events.ts';
import * as materials from './materials.ts';
import * as practices from './practices.ts';
import { getPublicOutreach } from './public-outreach.ts';
import * as work from './campaign-work.ts';

/** The endpoints of campaigns, events and practices. */
export const outreachRoutes: readonly Route[] = [
  bindRoute(contract.listCampaigns, campaigns.listCampaigns),
  bindRoute(contract.createCampaign, campaigns.createCampaign),
  bindRoute(contract.prepareWorldDay, campaigns.prepareWorldDay),
  bindRoute(contract.getCampaign, campaigns.getCampaign),
  bindRoute(contract.changeCampaign, campaigns.changeCampaign),
  bindRoute(contract.announceCampaign, campaigns.announceCampaign),
  bindRoute(contract.dropCampaign, campaigns.dropCampaign),
  bindRoute(contract.addCampaignStep, work.addCampaignStep),
  bindRoute(contract.changeCampaignStep, work.changeCampaignStep),
  bindRoute(contract.setReachTarget, work.setReachTarget),
  bindRoute(contract.reportReach, work.reportReach),
  bindRoute(contract.strikeReach, work.strikeReach),
  bindRoute(contract.reportOutcome, work.reportOutcome),
  bindRoute(contract.strikeOutcome, work.strikeOutcome),
  bindRoute(contract.addCampaignMaterial, materials.addCampaignMaterial),
  bindRoute(contract.changeCampaignMaterial, materials.changeCampaignMaterial),
  bindRoute(contract.draftMediaUpdate, materials.draftMediaUpdate),
  bindRoute(contract.changeMediaUpdate, materials.changeMediaUpdate),
  bindRoute(contract.listOutreachEvents, events.listOutreachEvents),
  bindRoute(contract.planOutreachEvent, events.planOutreachEvent),
  bindRoute(contract.getOutreachEvent, events.getOutreachEvent),
  bindRoute(contract.changeOutreachEvent, events.changeOutreachEvent),
  bindRoute(contract.inviteToEvent, events.inviteToEvent),
  bindRoute(contract.replyToInvitation, events.replyToInvitation),
  bindRoute(contract.takeBackInvitation, events.takeBackInvitation),
  bindRoute(contract.listPractices, practices.listPractices),
  bindRoute(contract.writePractice, practices.writePractice),
  bindRoute(contract.getPractice, practices.getPractice),
  bindRoute(contract.changePractice, practices.changePractice),
  bindRoute(contract.movePractice, practices.movePractice),
  bindRoute(contract.reviewPractice, practices.reviewPractice),
  bindRoute(contract.adoptPractice, practices.adoptPractice),
  bindVisitorRoute(contract.getPublicOutreach, getPublicOutreach),
];

/** The endpoints of the files of materials, which are opened in the workshop alone. */
export function createMaterialRoutes({ workshop }: { readonly workshop: FileWorkshop }): readonly Route[] {
  return [
    defineRoute(contract.addMaterialFile, async ({ execute, account, params, upload }) =>
      materials.takeFile({ execute, actor: account(), workshop }, params, await upload()),
    ),
    defineRoute(contract.downloadMaterial, async ({ execute, account, params }) =>
      asAnswer(await execute(materials.readFile, account(), params)),
    ),
    defineRoute(contract.downloadPublicMaterial, async ({ execute, params }) =>
      asAnswer(await execute(materials.readPublicFile, visitor, params)),
    ),
  ];
}

function asAnswer({ name, type, content }: { name: string; type: string; content: Buffer }): FileAnswer {
  return { name: name.endsWith(`.${type}`) ? name : `${name}.${type}`, type: fileTypes[type as FileType], content };
}
