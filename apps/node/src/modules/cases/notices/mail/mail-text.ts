// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Language } from '../../../access/index.ts';

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

interface Words {
  readonly subject: string;
  readonly waits: string;
  readonly secret: string;
  readonly choose: string;
}

const wordsOf: Readonly<Record<Language, Words>> = {
  en: {
    subject: 'Something waits for you in Palermo',
    waits: 'Something waits for you in Palermo. Sign in to see what it is:',
    secret: 'This message says nothing about anybody, and never will. Palermo never asks for a password by mail.',
    choose: 'How often you are written to is chosen in Palermo, under “My account”.',
  },
  fr: {
    subject: 'Quelque chose vous attend dans Palermo',
    waits: 'Quelque chose vous attend dans Palermo. Connectez-vous pour voir de quoi il s’agit :',
    secret:
      'Ce message ne dit rien de personne, et il en sera toujours ainsi. Palermo ne demande jamais de mot de passe par courriel.',
    choose: 'La fréquence de ces messages se choisit dans Palermo, sous « Mon compte ».',
  },
  ar: {
    subject: 'هناك ما ينتظرك في بالرمو',
    waits: 'هناك ما ينتظرك في بالرمو. سجّل الدخول لترى ما هو:',
    secret: 'لا تذكر هذه الرسالة شيئًا عن أحد، ولن تذكر أبدًا. لا يطلب بالرمو كلمة مرور بالبريد الإلكتروني مطلقًا.',
    choose: 'يمكنك أن تختار في بالرمو، ضمن «حسابي»، كم مرة نكتب إليك.',
  },
};

/** What an account is written: that something waits, and where. The same for everything and everybody. */
export function mailText(language: Language, nodeAddress: string): MailText {
  const { subject, waits, secret, choose } = wordsOf[language];
  return { subject, text: `${waits}\n\n${nodeAddress}/\n\n${secret}\n${choose}\n` };
}
