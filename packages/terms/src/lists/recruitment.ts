// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { defineCodeList, htcdsSource, htcdsVersion } from './define-code-list.ts';

const htcds = { source: htcdsSource, version: htcdsVersion, spelledAsIn: 'htcds' } as const;

export const recruitment = defineCodeList({
  name: 'recruitment',
  ...htcds,
  rows: [
    ['AtAPlaceOfBusiness', 'At a place of business', 'Dans un commerce ou une entreprise', 'في محل تجاري أو منشأة'],
    [
      'AtAnEducationalInstitution',
      'At an educational institution',
      "Dans un établissement d'enseignement",
      'في مؤسسة تعليمية',
    ],
    ['AtWork', 'At work', 'Au travail', 'في العمل'],
    [
      'ThroughOnlineSocialNetworks',
      'Through online social networks',
      'Par les réseaux sociaux en ligne',
      'عبر شبكات التواصل الاجتماعي',
    ],
    [
      'ThroughAnOnlineAdvertisement',
      'Through an online advertisement',
      'Par une annonce en ligne',
      'عبر إعلان على الإنترنت',
    ],
    ['ThroughATelevisionAdvert', 'Through a television advert', 'Par une annonce à la télévision', 'عبر إعلان تلفزيوني'],
    ['ThroughANewspaperAdvert', 'Through a newspaper advert', 'Par une annonce dans un journal', 'عبر إعلان في صحيفة'],
    [
      'ThroughFamilyOrFamilyEvents',
      'Through family or family events',
      'Par la famille ou lors de réunions de famille',
      'عن طريق الأسرة أو مناسبات عائلية',
    ],
    [
      'ThroughFriendsOrSocialEvents',
      'Through friends or social events',
      'Par des amis ou lors de rencontres',
      'عن طريق أصدقاء أو مناسبات اجتماعية',
    ],
    ['Other', 'Other', 'Autre', 'أخرى'],
  ],
});

/** Brand names are written alike in every language. */
const brands = ['Facebook', 'Instagram', 'WhatsApp', 'Telegram'] as const;
const otherBrands = ['Viber', 'SnapChat', 'Line', '4Sale', 'WeChat', 'QQ', 'QZone', 'TikTok'] as const;

export const recruitmentPlatform = defineCodeList({
  name: 'recruitmentPlatform',
  ...htcds,
  rows: [
    ...brands.map((name) => [name, name, name, name] as const),
    [
      'FacebookMessenger',
      'Facebook Messenger',
      'Facebook Messenger',
      'Facebook Messenger',
      { alsoWritten: ['Messenger'] },
    ],
    ...otherBrands.map((name) => [name, name, name, name] as const),
    ['Twitter', 'Twitter (X)', 'Twitter (X)', 'Twitter (X)', { alsoWritten: ['Twitter', 'X'] }],
    ['Other', 'Other', 'Autre', 'أخرى'],
  ],
});

export const relationshipToTrafficker = defineCodeList({
  name: 'relationshipToTrafficker',
  ...htcds,
  rows: [
    [
      'Familial',
      'Family member',
      'Membre de la famille',
      'أحد أفراد الأسرة',
      {
        crosswalk: { ctdcKanon: 'recruiterRelationFamily', ctdcSynthetic: 'recruiterRelationFamily' },
        alsoWritten: ['family', 'relative'],
      },
    ],
    [
      'Acquainted',
      'Known to the person',
      'Connu de la personne',
      'معروف لدى الشخص',
      {
        crosswalk: {
          ctdcKanon: 'recruiterRelationIntimatePartner;recruiterRelationFriend',
          ctdcSynthetic: 'recruiterRelationIntimatePartner;recruiterRelationFriend',
        },
        alsoWritten: ['acquaintance', 'friend', 'intimate partner', 'friend/acquaintance'],
      },
    ],
    [
      'Unacquainted',
      'Stranger',
      'Inconnu',
      'غريب',
      {
        crosswalk: { htcds: 'Unaquainted', ctdcKanon: null, ctdcSynthetic: null },
        alsoWritten: ['Unaquainted'],
      },
    ],
  ],
});

export const perpetratorRole = defineCodeList({
  name: 'perpetratorRole',
  ...htcds,
  rows: [
    [
      'TravellingPartner',
      'Travelled with the person',
      'A voyagé avec la personne',
      'سافر مع الشخص',
      { alsoWritten: ['travelling partner'] },
    ],
    ['Transporter', 'Transporter', 'Transporteur', 'ناقل'],
    ['RecruiterOrIntermediary', 'Recruiter or intermediary', 'Recruteur ou intermédiaire', 'مجند أو وسيط'],
    ['BrokerTravelAgent', 'Broker or travel agent', 'Courtier ou agent de voyages', 'سمسار أو وكيل سفر'],
    [
      'TransferredIndividual',
      'Transferred the person',
      'A transféré la personne',
      'نقل الشخص إلى غيره',
      { alsoWritten: ['transferred individual'] },
    ],
    [
      'HarbouredIndividual',
      'Harboured the person',
      'A hébergé la personne',
      'آوى الشخص',
      { alsoWritten: ['harboured individual'] },
    ],
    ['SoldIndividual', 'Sold the person', 'A vendu la personne', 'باع الشخص', { alsoWritten: ['sold individual'] }],
    [
      'BoughtIndividual',
      'Bought the person',
      'A acheté la personne',
      'اشترى الشخص',
      { alsoWritten: ['bought individual'] },
    ],
    [
      'ReceivedIndividual',
      'Received the person',
      'A accueilli la personne',
      'استقبل الشخص',
      { alsoWritten: ['received individual'] },
    ],
    [
      'ControlledIndividual',
      'Controlled the person',
      'A contrôlé la personne',
      'سيطر على الشخص',
      { alsoWritten: ['controlled individual'] },
    ],
    ['Smuggler', 'Smuggler', 'Passeur', 'مهرب'],
    ['Abuser', 'Abuser', 'Auteur de violences', 'معتد'],
    ['Kidnapper', 'Kidnapper', 'Ravisseur', 'خاطف'],
    ['Exploiter', 'Exploiter', 'Exploiteur', 'مستغل', { crosswalk: { ctdcVictimPerpetrator: 'IP_Exploiter' } }],
    [
      'RecruiterBroker',
      'Recruiter or broker (merged)',
      'Recruteur ou courtier (regroupés)',
      'مجند أو سمسار (مجمعة)',
      {
        crosswalk: { htcds: null, ctdcVictimPerpetrator: 'IP_RecruiterBroker' },
        definition: 'CTDC merges RecruiterOrIntermediary and BrokerTravelAgent.',
      },
    ],
    [
      'TransactionProcess',
      'Moved, kept or traded the person (merged)',
      'A déplacé, hébergé ou vendu la personne (regroupés)',
      'نقل الشخص أو آواه أو باعه (مجمعة)',
      {
        crosswalk: { htcds: null, ctdcVictimPerpetrator: 'IP_TransactionProcess' },
        definition: 'CTDC merges the roles of transport, transfer, harbouring, smuggling, sale, purchase and receipt.',
      },
    ],
    [
      'ControlAbuseKidnap',
      'Controlled, abused or kidnapped (merged)',
      'A contrôlé, maltraité ou enlevé (regroupés)',
      'سيطر أو اعتدى أو خطف (مجمعة)',
      {
        crosswalk: { htcds: null, ctdcVictimPerpetrator: 'IP_ControlAbuseKidnap' },
        definition: 'CTDC merges ControlledIndividual, Abuser and Kidnapper.',
      },
    ],
    ['Other', 'Other', 'Autre', 'أخرى'],
  ],
});
