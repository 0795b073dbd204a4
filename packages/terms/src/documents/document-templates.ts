// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel } from '../make-label.ts';
import type { DataClass, Label } from '../types.ts';

/** A text with blanks, written `{reference}`, that a person goes on with. */
export interface DocumentTemplate {
  /** Permanent, camelCase. */
  readonly key: string;
  readonly title: Label;
  /** A code of the list `documentKind`. */
  readonly kind: string;
  readonly dataClass: DataClass;
  readonly text: Label;
}

/** Facts of a case that a template may ask for, each a field of the form. Nothing about where somebody is. */
export const templateFields: Readonly<Record<string, readonly string[]>> = {
  name: ['givenName', 'familyName', 'otherNames'],
  birthDate: ['birthDate'],
  age: ['ageYears'],
  sex: ['sex'],
  citizenships: ['citizenships'],
  languages: ['languages'],
  urgentNeeds: ['urgentNeeds'],
  health: ['healthNotes'],
  immigration: ['immigrationStatus'],
  justice: ['justiceNotes'],
};

/** Templates that every country has. */
export const documentTemplates: readonly DocumentTemplate[] = [
  {
    key: 'referralLetter',
    title: makeLabel('Letter of referral', 'Lettre d’orientation', 'رسالة إحالة'),
    kind: 'letter',
    dataClass: 'services',
    text: makeLabel(
      `{organisation}
{today}

Reference: {reference}

Dear colleague,

We ask for your help for a person whom we support.

Age: {age}
Languages: {languages}
What is needed most: {urgentNeeds}

What we ask of you:


The person knows about this letter and can ask us at any time what it says. Their support does not depend on anything that they tell you.

{writer}
{organisation}`,
      `{organisation}
{today}

Référence : {reference}

Madame, Monsieur,

Nous vous demandons votre aide pour une personne que nous accompagnons.

Âge : {age}
Langues : {languages}
Ce dont elle a le plus besoin : {urgentNeeds}

Ce que nous vous demandons :


La personne a connaissance de cette lettre et peut nous demander à tout moment ce qu’elle contient. Son accompagnement ne dépend de rien de ce qu’elle vous dira.

{writer}
{organisation}`,
      `{organisation}
{today}

المرجع: {reference}

الزميلة الكريمة، الزميل الكريم،

نطلب مساعدتكم لشخص نقدم له الدعم.

العمر: {age}
اللغات: {languages}
أشد ما يحتاج إليه: {urgentNeeds}

ما نطلبه منكم:


هذا الشخص على علم بهذه الرسالة وله أن يسألنا في أي وقت عمّا جاء فيها. ولا يتوقف دعمه على أي شيء يقوله لكم.

{writer}
{organisation}`,
    ),
  },
  {
    key: 'lawyerSummary',
    title: makeLabel('Summary for a lawyer', 'Résumé pour un avocat', 'ملخص لمحامٍ'),
    kind: 'letter',
    dataClass: 'justice',
    text: makeLabel(
      `{organisation}
{today}

Reference: {reference}

Name: {name}
Date of birth: {birthDate}
Age: {age}
Sex: {sex}
Citizenship: {citizenships}
Languages: {languages}

Identification: {outcome}
Known here since: {registeredOn}

Residence: {immigration}

Proceedings: {justice}

Questions for you:


{writer}
{organisation}`,
      `{organisation}
{today}

Référence : {reference}

Nom : {name}
Date de naissance : {birthDate}
Âge : {age}
Sexe : {sex}
Nationalité : {citizenships}
Langues : {languages}

Identification : {outcome}
Connu ici depuis : {registeredOn}

Séjour : {immigration}

Procédures : {justice}

Questions à vous poser :


{writer}
{organisation}`,
      `{organisation}
{today}

المرجع: {reference}

الاسم: {name}
تاريخ الميلاد: {birthDate}
العمر: {age}
الجنس: {sex}
الجنسية: {citizenships}
اللغات: {languages}

تحديد الصفة: {outcome}
معروف لدينا منذ: {registeredOn}

الإقامة: {immigration}

الإجراءات: {justice}

أسئلتنا إليكم:


{writer}
{organisation}`,
    ),
  },
  {
    key: 'safetyPlan',
    title: makeLabel('Safety plan', 'Plan de sécurité', 'خطة السلامة'),
    kind: 'plan',
    dataClass: 'needs',
    text: makeLabel(
      `Safety plan
{today}
Reference: {reference}

Written together with the person. Leave out anything that would tell somebody who finds this paper where the person lives.

What is needed most: {urgentNeeds}

What I am worried about:

Signs that it becomes dangerous:

What I do then:

Whom I can call, and how they know that it is me:

How others may reach me safely:

What I keep ready:

We look at this plan again on:

{writer}`,
      `Plan de sécurité
{today}
Référence : {reference}

Rédigé avec la personne. N’écrivez rien qui dirait où vit la personne à quelqu’un qui trouverait cette feuille.

Ce dont elle a le plus besoin : {urgentNeeds}

Ce qui m’inquiète :

Les signes que la situation devient dangereuse :

Ce que je fais alors :

Qui je peux appeler, et comment on sait que c’est moi :

Comment me joindre sans risque :

Ce que je garde prêt :

Nous relirons ce plan le :

{writer}`,
      `خطة السلامة
{today}
المرجع: {reference}

كُتبت مع الشخص نفسه. لا تكتبوا ما يدل من يجد هذه الورقة على مكان إقامته.

أشد ما يحتاج إليه: {urgentNeeds}

ما يقلقني:

علامات الخطر:

ما أفعله عندئذ:

من أستطيع الاتصال به، وكيف يعرف أنني أنا:

كيف يمكن الوصول إليّ بأمان:

ما أبقيه جاهزًا:

نراجع هذه الخطة في:

{writer}`,
    ),
  },
];

/** The template of a key; undefined where there is none. */
export function findDocumentTemplate(key: string): DocumentTemplate | undefined {
  return documentTemplates.find((template) => template.key === key);
}
