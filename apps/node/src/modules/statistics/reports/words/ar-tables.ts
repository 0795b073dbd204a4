// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TableWords } from './table-words-type.ts';

export const arabicTables: TableWords = {
  asOf: 'الوضع في {date}.',
  progress: {
    caption: 'التقدم في تنفيذ الخطة حسب الركيزة',
    head: ['الركيزة', 'الالتزامات', 'المشمولة بتدبير', 'التدابير', 'المنجزة', 'المتأخرة', 'الغايات المحققة'],
    plan: 'الخطة: {plan}.',
    none: 'لا توجد خطة.',
    derived: 'يُستنتج الإنجاز والتأخر من المراحل، وتُعد الغاية محققة حين تبلغ جميع مؤشرات التدبير غاياتها.',
    pillars: {
      prevention: 'الوقاية',
      protection: 'الحماية',
      prosecution: 'الملاحقة القضائية',
      partnerships: 'الشراكات',
    },
  },
  treaties: {
    caption: 'وضع المعاهدات',
    head: ['المعاهدة', 'الوضع', 'التوقيع', 'ملتزمة منذ', 'حتى تاريخ', 'الدول الملتزمة'],
    state: 'الدولة: {state}.',
    none: 'لم تُحدَّد الدولة التي تتبعها هذه العقدة.',
    standings: {
      party: 'ملتزمة',
      signed: 'موقّعة وغير ملتزمة',
      none: 'لا هذا ولا ذاك',
      withdrawn: 'انسحبت',
      unknown: 'لا شيء معروف',
    },
  },
  recommendations: {
    caption: 'التوصيات ومتابعتها',
    head: ['المصدر', 'التوصية', 'الوضع', 'الموعد التالي'],
    counts: 'المفتوحة: {open}، منها المتأخرة: {overdue}. المنتهية: {closed}.',
    further: 'تُعرض أحدث التوصيات فقط، وعددها: {count}.',
    statuses: {
      awaitingResponse: 'بانتظار الرد',
      responseOverdue: 'الرد متأخر',
      accepted: 'مقبولة',
      inProgress: 'قيد التنفيذ',
      overdue: 'متأخرة',
      reportedDone: 'أُبلغ عن إنجازها',
      implemented: 'منفَّذة',
      notAccepted: 'غير مقبولة',
    },
  },
  fund: {
    caption: 'بيان الصندوق من {from} إلى {to}',
    head: ['الحساب', 'العملة', 'الرصيد الافتتاحي', 'المدين', 'الدائن', 'الرصيد الختامي'],
    balanced: 'كل حساب بعملته، محسوب من قيود دفتر الأستاذ.',
    none: 'لا قيود في دفتر الأستاذ.',
    accounts: {
      bank: 'المصرف',
      pledgesReceivable: 'تعهدات منتظرة',
      pledgesOutstanding: 'تعهدات قائمة (حساب نظامي)',
      contributions: 'المساهمات',
      grantsCommitted: 'منح ملتزم بها (حساب نظامي)',
      commitmentsOutstanding: 'التزامات قائمة',
      grantsPaid: 'منح مسددة',
      grantsReturned: 'منح معادة',
      bankCharges: 'رسوم مصرفية',
      exchange: 'فروق الصرف',
    },
  },
};
