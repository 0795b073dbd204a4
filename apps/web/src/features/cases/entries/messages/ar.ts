// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  leads: {
    children: 'الأسرة والرعاية والرغبات، ومن يقرر ما هو الأفضل للطفل.',
    needs: 'ما يحفظ أمان الشخص والشكل الذي يجب أن تكون عليه المساعدة. لا تتوقف أي خدمة على شيء من ذلك.',
    support: 'ما طُلب وما خُطط له مع الشخص.',
  },
  nothing: 'لا شيء هنا متاح لمنظمتك.',
  add: 'إضافة',
  addOf: 'إضافة: {{kind}}',
  saved: 'تم الحفظ',
  missing: 'يرجى الإجابة عن: {{fields}}.',
  strike: 'شطب',
  strikeOf: 'شطب: {{name}}',
  strikeTitle: 'هل تريد شطب هذا السجل؟',
  strikeExplained: 'لما هو خاطئ أو كُتب عن شخص آخر. يبقى مقروءا مع السبب الذي تذكره، وتنتهي مهامه.',
  struck: 'مشطوب',
  wasStruck: 'تم الشطب',
  careful: 'احذر',
  versions: 'النسخ السابقة',
  versionsOf: 'النسخ السابقة: {{name}}',
  writtenBy: '{{who}}، {{date}}',
  trace: {
    look: 'ابحث عنه بين الحالات',
    looking: 'جار البحث…',
    none: 'لا توجد حالة يمكنك رؤيتها تشبه هذا الشخص. أعد البحث عندما يُعرف المزيد.',
    title: 'قد يكون هذا هو الشخص',
    ask: 'لم يُقل شيء لأحد. تحقق أولا، ثم اسأل من عُثر عليه هل يريد التواصل، وبعد ذلك فقط أخبر الطرف الآخر.',
    chance: 'احتمال أن يكون هو: {{percent}}',
    comma: '، ',
    for: 'يؤيد ذلك: {{fields}}.',
    against: 'يخالف ذلك: {{fields}}.',
    fields: {
      name: 'الاسم',
      sex: 'الجنس',
      born: 'العمر',
      place: 'المكان',
      citizenship: 'الجنسية',
      language: 'اللغة',
      religion: 'الدين',
      family: 'الأقارب',
    },
    levels: { same: 'مطابق', almost: 'شبه مطابق', alike: 'متشابه' },
  },
} satisfies MessagesLike<typeof en>;
