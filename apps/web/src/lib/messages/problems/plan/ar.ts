// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Refusals about instruments and the plan of action. */
export default {
  instrument: {
    layout: {
      what: 'لا يحتوي الجدول على أعمدة للرمز والركيزة والصياغة.',
      todo: 'سمِّ الأعمدة code وpillar وreference وparaphrase وevidence وverified في الصف الأول.',
    },
    nothing: {
      what: 'لا يوجد في الجدول أي صف يمثل التزاما.',
      todo: 'يحتاج كل صف إلى رمز وإحدى الركائز الأربع بالإنكليزية وصياغة.',
    },
    'too-many': {
      what: 'يحتوي الجدول على أكثر من ألف صف.',
      todo: 'استورد التزامات صك واحد في كل مرة.',
    },
  },
  plan: {
    none: {
      what: 'لا توجد خطة عمل بعد.',
      todo: 'ابدأ خطة قبل إضافة التدابير.',
    },
    dates: {
      what: 'تاريخ النهاية يسبق تاريخ البداية.',
      todo: 'تحقق من التاريخين.',
    },
    future: {
      what: 'ما يُبلَّغ عنه يقع في المستقبل.',
      todo: 'أدخل تاريخ اليوم أو تاريخا سابقا.',
    },
    evidence: {
      what: 'ينقص ما يثبت ذلك.',
      todo: 'اذكر بكلمات قليلة ما يبين أنه أُنجز.',
    },
    formula: {
      what: 'لا يمكن حساب المؤشر بهذه الطريقة.',
      todo: 'اختر من القائمة ما يُحسب، على أن تختلف قيمة الأساس عن الهدف.',
    },
    computed: {
      what: 'تحسب العقدة هذا المؤشر، ولا يبلّغ عنه أحد يدويا.',
      todo: 'اطّلع على قيمته، أو أضف مؤشرا يُبلَّغ عنه.',
    },
  },
} as const;
