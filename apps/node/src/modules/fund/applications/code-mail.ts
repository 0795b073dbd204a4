// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ApplicantLanguage } from '../store-applicants.ts';

interface Words {
  readonly subject: string;
  readonly lead: string;
  readonly keep: string;
  readonly notYou: string;
}

const wordsOf: Readonly<Record<ApplicantLanguage, Words>> = {
  en: {
    subject: 'Your code for applications to the trust fund',
    lead: 'With this link you come back to your applications:',
    keep: 'Keep this message. Whoever has the link can read and change your applications until they are submitted.',
    notYou: 'If you did not ask for this, you need do nothing.',
  },
  fr: {
    subject: 'Votre code pour les candidatures au fonds',
    lead: 'Ce lien vous ramène à vos candidatures :',
    keep: 'Conservez ce message. Toute personne qui a ce lien peut lire vos candidatures et les modifier jusqu’à leur dépôt.',
    notYou: 'Si vous n’avez rien demandé, vous n’avez rien à faire.',
  },
  ar: {
    subject: 'رمزكم لطلبات الصندوق الاستئماني',
    lead: 'بهذا الرابط تعودون إلى طلباتكم:',
    keep: 'احتفظوا بهذه الرسالة. من يملك الرابط يستطيع قراءة طلباتكم وتعديلها إلى أن تُقدَّم.',
    notYou: 'إن لم تطلبوا ذلك فلا يلزمكم فعل شيء.',
  },
};

/** What an applicant is written: the link with its code, behind the sign that browsers do not send. */
export function codeMail(
  language: ApplicantLanguage,
  { nodeAddress, code }: { readonly nodeAddress: string; readonly code: string },
): { readonly subject: string; readonly text: string } {
  const { subject, lead, keep, notYou } = wordsOf[language];
  return { subject, text: `${lead}\n\n${nodeAddress}/apply#${code}\n\n${keep}\n${notYou}\n` };
}
