// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { makeLabel as say } from './make-label.ts';
import { experienceSection } from './standard-form-experience.ts';
import type { FormSection } from './types.ts';

/** Longest text of a short and of a long text field whose description sets no other limit. */
export const textLengthMax = 300;
export const longTextLengthMax = 15_000;

const person: FormSection = {
  key: 'person',
  label: say('The person', 'La personne', 'الشخص'),
  hint: say('Everything here is optional.', 'Tout est facultatif ici.', 'كل ما هنا اختياري.'),
  fields: [
    {
      key: 'givenName',
      type: 'text',
      dataClass: 'identity',
      searchedAs: 'name',
      label: say('Given name', 'Prénom', 'الاسم الأول'),
    },
    {
      key: 'familyName',
      type: 'text',
      dataClass: 'identity',
      searchedAs: 'name',
      label: say('Family name', 'Nom de famille', 'اسم العائلة'),
    },
    {
      key: 'otherNames',
      type: 'text',
      dataClass: 'identity',
      searchedAs: 'name',
      label: say('Other names', 'Autres noms', 'أسماء أخرى'),
      hint: say('A pseudonym is allowed.', 'Un pseudonyme est permis.', 'يجوز استخدام اسم مستعار.'),
    },
    { key: 'sex', type: 'choice', codeList: 'sex', dataClass: 'identity', label: say('Sex', 'Sexe', 'الجنس') },
    {
      key: 'gender',
      type: 'choice',
      codeList: 'gender',
      dataClass: 'identity',
      label: say('Gender', 'Genre', 'النوع الاجتماعي'),
      hint: say('As the person says it.', 'Tel que la personne le dit.', 'كما يعبر عنه الشخص.'),
    },
    {
      key: 'birthDate',
      type: 'date',
      dataClass: 'identity',
      label: say('Date of birth', 'Date de naissance', 'تاريخ الميلاد'),
      hint: say('The year alone is enough.', "L'année seule suffit.", 'تكفي السنة وحدها.'),
    },
    {
      key: 'ageYears',
      type: 'number',
      min: 0,
      max: 120,
      dataClass: 'identity',
      label: say('Age in years', 'Âge en années', 'العمر بالسنوات'),
      hint: say('On the day of the report.', 'Au jour du signalement.', 'يوم الإبلاغ.'),
      shownWhen: { field: 'birthDate', empty: true },
    },
    {
      key: 'ageGroup',
      type: 'choice',
      codeList: 'ageGroup',
      dataClass: 'identity',
      label: say('About how old', 'Âge approximatif', 'العمر التقريبي'),
      shownWhen: {
        all: [
          { field: 'birthDate', empty: true },
          { field: 'ageYears', empty: true },
        ],
      },
    },
    {
      key: 'majority',
      type: 'choice',
      codeList: 'majority',
      dataClass: 'identity',
      label: say('Child or adult', 'Enfant ou adulte', 'طفل أم بالغ'),
      hint: say('If no more than this is known.', "Si l'on n'en sait pas plus.", 'إذا لم يُعرف أكثر من ذلك.'),
      shownWhen: {
        all: [
          { field: 'birthDate', empty: true },
          { field: 'ageYears', empty: true },
          { field: 'ageGroup', empty: true },
        ],
      },
    },
    {
      key: 'ageInDoubt',
      type: 'yesNo',
      dataClass: 'identity',
      label: say('Age in doubt', 'Âge incertain', 'العمر موضع شك'),
      hint: say(
        'A person who may be a child is treated as a child.',
        'Une personne qui est peut-être un enfant est traitée comme un enfant.',
        'من قد يكون طفلا يعامل معاملة الطفل.',
      ),
    },
    {
      key: 'citizenships',
      type: 'choices',
      codeList: 'country',
      dataClass: 'identity',
      label: say('Citizenships', 'Nationalités', 'الجنسيات'),
    },
    {
      key: 'regionOfCitizenship',
      type: 'choices',
      codeList: 'unRegion',
      dataClass: 'identity',
      label: say('Region of citizenship', 'Région de nationalité', 'منطقة الجنسية'),
      hint: say('If the country is not known.', "Si le pays n'est pas connu.", 'إذا كان البلد غير معروف.'),
      shownWhen: { field: 'citizenships', empty: true },
    },
    {
      key: 'languages',
      type: 'choices',
      codeList: 'language',
      dataClass: 'identity',
      label: say('Languages', 'Langues', 'اللغات'),
    },
    {
      key: 'identityDocument',
      type: 'text',
      dataClass: 'identity',
      label: say('Identity document', "Pièce d'identité", 'وثيقة الهوية'),
      hint: say('Kind and number.', 'Type et numéro.', 'النوع والرقم.'),
    },
  ],
};

const contact: FormSection = {
  key: 'contact',
  label: say('Safe contact', 'Contact sûr', 'التواصل الآمن'),
  fields: [
    { key: 'phone', type: 'text', maxLength: 60, dataClass: 'contact', label: say('Phone', 'Téléphone', 'الهاتف') },
    {
      key: 'email',
      type: 'text',
      maxLength: 254,
      dataClass: 'contact',
      label: say('Email', 'Courriel', 'البريد الإلكتروني'),
    },
    {
      key: 'safeContactWays',
      type: 'choices',
      codeList: 'safeContact',
      dataClass: 'contact',
      label: say('Safe ways of contact', 'Moyens de contact sûrs', 'طرق التواصل الآمنة'),
    },
    {
      key: 'safeContactTimes',
      type: 'text',
      dataClass: 'contact',
      label: say('Safe times', 'Moments sûrs', 'الأوقات الآمنة'),
      hint: say('For example weekdays before noon.', 'Par exemple en semaine avant midi.', 'مثلا أيام العمل قبل الظهر.'),
    },
    {
      key: 'contactWarning',
      type: 'longText',
      dataClass: 'contact',
      label: say('Warning before contact', 'Avertissement avant tout contact', 'تنبيه قبل التواصل'),
      hint: say(
        'For example: never leave a message.',
        'Par exemple : ne jamais laisser de message.',
        'مثلا: لا تترك رسالة أبدا.',
      ),
    },
    {
      key: 'interpreterNeeded',
      type: 'yesNo',
      dataClass: 'needs',
      label: say('Interpreter needed', "Besoin d'un interprète", 'الحاجة إلى مترجم شفوي'),
    },
  ],
};

const whereabouts: FormSection = {
  key: 'whereabouts',
  label: say('Whereabouts', 'Lieu où se trouve la personne', 'مكان وجود الشخص'),
  fields: [
    {
      key: 'currentCountry',
      type: 'choice',
      codeList: 'country',
      dataClass: 'location',
      label: say('Country now', 'Pays actuel', 'البلد الحالي'),
    },
    {
      key: 'currentPlace',
      type: 'text',
      dataClass: 'location',
      label: say('Place now', 'Lieu actuel', 'المكان الحالي'),
    },
    {
      key: 'shelterLocation',
      type: 'text',
      dataClass: 'location',
      neverExported: true,
      label: say('Location of the shelter', "Emplacement du centre d'accueil", 'موقع المأوى'),
      hint: say(
        'Never leaves the case in any export, message or statistic.',
        'Ne sort jamais du dossier, dans aucun export, message ou statistique.',
        'لا يخرج من الملف أبدا في أي تصدير أو رسالة أو إحصاء.',
      ),
    },
  ],
};

const screening: FormSection = {
  key: 'screening',
  label: say('Screening', 'Repérage', 'الفرز الأولي'),
  hint: say(
    'Screening, not a determination.',
    "Un repérage, pas une décision d'identification.",
    'فرز أولي وليس قرارا.',
  ),
  fields: [
    {
      key: 'screeningSubject',
      type: 'choice',
      dataClass: 'experience',
      label: say('Screened as', 'Repérage en tant que', 'الفرز بوصفه'),
      hint: say(
        'If the age is in doubt, as a child.',
        "Si l'âge est incertain, comme enfant.",
        'إذا كان العمر موضع شك، فبوصفه طفلا.',
      ),
      options: [
        { code: 'adult', label: say('Adult', 'Adulte', 'بالغ') },
        { code: 'child', label: say('Child', 'Enfant', 'طفل') },
      ],
    },
    {
      key: 'screeningIndicators',
      type: 'choices',
      codeList: 'delphiLabour',
      dataClass: 'experience',
      label: say('Indicators', 'Indicateurs', 'المؤشرات'),
      hint: say('Mark each that applies.', "Cochez chacun de ceux qui s'appliquent.", 'ضع علامة على كل ما ينطبق.'),
    },
  ],
};

const needs: FormSection = {
  key: 'needs',
  label: say('Needs and notes', 'Besoins et notes', 'الاحتياجات والملاحظات'),
  hint: say(
    'No service depends on help with an investigation.',
    "Aucun service ne dépend d'une coopération à une enquête.",
    'لا تتوقف أي خدمة على التعاون مع التحقيق.',
  ),
  fields: [
    {
      key: 'immediateDanger',
      type: 'yesNo',
      dataClass: 'needs',
      label: say('In immediate danger', 'En danger immédiat', 'في خطر مباشر'),
    },
    {
      key: 'urgentNeeds',
      type: 'choices',
      codeList: 'urgentNeed',
      dataClass: 'needs',
      label: say('Urgent needs', 'Besoins urgents', 'الاحتياجات العاجلة'),
    },
    {
      key: 'dependants',
      type: 'number',
      min: 0,
      max: 50,
      dataClass: 'needs',
      label: say('Number of dependants', 'Personnes à charge', 'عدد المعالين'),
    },
    {
      key: 'accommodationNeeds',
      type: 'longText',
      dataClass: 'needs',
      label: say('Accommodation needs', "Besoins d'hébergement", 'احتياجات السكن'),
    },
    { key: 'healthNotes', type: 'longText', dataClass: 'health', label: say('Health', 'Santé', 'الصحة') },
    {
      key: 'immigrationStatus',
      type: 'text',
      dataClass: 'immigration',
      label: say('Immigration status', 'Situation migratoire', 'وضع الهجرة'),
    },
    { key: 'justiceNotes', type: 'longText', dataClass: 'justice', label: say('Justice', 'Justice', 'العدالة') },
    {
      key: 'guardianName',
      type: 'text',
      dataClass: 'child',
      label: say('Guardian of a child', "Tuteur de l'enfant", 'الوصي على الطفل'),
      hint: say(
        'Not someone who may be the exploiter or of their household.',
        "Pas une personne qui peut être l'exploiteur ou vivre sous son toit.",
        'ليس شخصا قد يكون هو المستغل أو من أهل بيته.',
      ),
    },
    { key: 'notes', type: 'longText', dataClass: 'notes', label: say('Notes', 'Notes', 'ملاحظات') },
  ],
};

/** The case form of every country; a country pack adds to it. Keys are permanent. */
export const standardForm: readonly FormSection[] = [person, contact, whereabouts, experienceSection, screening, needs];
