// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ContributionView } from '@palermo/contract';

type Language = 'en' | 'fr' | 'ar';

interface LetterParts {
  readonly contributor: string;
  readonly fund: string;
  readonly received: string;
  readonly outstanding: string | null;
  readonly pledgedOn: string;
  readonly earmark: string;
}

export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const words: Readonly<Record<Language, (parts: LetterParts & { readonly day: string }) => Letter>> = {
  en: ({ contributor, fund, received, outstanding, pledgedOn, earmark, day }) => ({
    subject: `Acknowledgement of your contribution to the ${fund}`,
    paragraphs: [
      day,
      `To ${contributor}`,
      `The ${fund} acknowledges with gratitude the receipt of ${received}, from the contribution that you pledged on ${pledgedOn}.`,
      earmark === ''
        ? 'The contribution is not earmarked. It is spent on humanitarian, legal and financial aid to victims of trafficking in persons.'
        : `In keeping with your wish the contribution is spent on: ${earmark}.`,
      ...(outstanding === null ? [] : [`Of the amount pledged, ${outstanding} is still expected.`]),
      'What your contribution made possible is reported as the number of persons assisted, by kind of aid. Nobody who was assisted is ever named.',
      `For the ${fund}`,
    ],
  }),
  fr: ({ contributor, fund, received, outstanding, pledgedOn, earmark, day }) => ({
    subject: `Accusé de réception de votre contribution – ${fund}`,
    paragraphs: [
      day,
      `À l’attention de : ${contributor}`,
      `${fund} accuse réception, avec gratitude, de ${received} au titre de la contribution annoncée le ${pledgedOn}.`,
      earmark === ''
        ? 'La contribution n’est pas affectée. Elle sert à l’aide humanitaire, juridique et financière aux victimes de la traite des personnes.'
        : `Conformément à votre souhait, la contribution est affectée à : ${earmark}.`,
      ...(outstanding === null ? [] : [`Sur le montant annoncé, ${outstanding} reste à recevoir.`]),
      'Ce que votre contribution a permis est rendu public sous la forme du nombre de personnes aidées, par type d’aide. Aucune personne aidée n’est jamais nommée.',
      `Pour : ${fund}`,
    ],
  }),
  ar: ({ contributor, fund, received, outstanding, pledgedOn, earmark, day }) => ({
    subject: `إشعار باستلام مساهمتكم – ${fund}`,
    paragraphs: [
      day,
      `إلى: ${contributor}`,
      `يقر ${fund} مع الشكر والامتنان باستلام ${received} من المساهمة التي تعهدتم بها في ${pledgedOn}.`,
      earmark === ''
        ? 'المساهمة غير مخصصة لغرض بعينه، وتُنفق على المعونة الإنسانية والقانونية والمالية لضحايا الاتجار بالأشخاص.'
        : `ووفقًا لرغبتكم تُنفق المساهمة على: ${earmark}.`,
      ...(outstanding === null ? [] : [`وما زال متوقعًا من المبلغ المتعهد به: ${outstanding}.`]),
      'وتُعلن نتائج مساهمتكم بعدد الأشخاص الذين تلقوا المعونة حسب نوعها، ولا يُذكر اسم أي منهم أبدًا.',
      `عن ${fund}`,
    ],
  }),
};

interface LetterFrame {
  readonly fund: string;
  readonly day: string;
  readonly language: Language;
}

/** The letter that thanks a contributor, as its subject and its paragraphs. */
export function writeLetter(
  contribution: ContributionView,
  { fund, day, language }: LetterFrame,
): { subject: string; paragraphs: string[] } {
  const { contributor, currency, received, outstanding, pledgedOn, earmark } = contribution;
  const dayWords = (value: string): string =>
    new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(value));
  const money = (amount: string): string => `${currency} ${amount}`;
  const { subject, paragraphs } = words[language]({
    contributor,
    fund,
    received: money(received),
    outstanding: /[1-9]/.test(outstanding) ? money(outstanding) : null,
    pledgedOn: dayWords(pledgedOn),
    earmark,
    day: dayWords(day),
  });
  return { subject, paragraphs: [...paragraphs] };
}
