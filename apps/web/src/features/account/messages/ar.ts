// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  title: 'حسابي',
  close: 'إغلاق',
  facts: {
    title: 'من أنت هنا',
    explanation: 'هل من خطأ؟ يستطيع مدير النظام في منظمتك تصحيحه.',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    organisation: 'المنظمة',
    roles: 'الأدوار',
  },
  mail: {
    title: 'رسائل بالرمو الإلكترونية',
    lead: 'تقول الرسالة إن هناك ما ينتظرك وأين تسجّل الدخول. ولا تقول أبدًا ما هو، ولا تسمّي أحدًا.',
    when: 'متى نكتب إليك',
    modes: { atOnce: 'في الحال', daily: 'مرة في اليوم، صباحًا', never: 'أبدًا' },
    atMost: 'رسالة واحدة على الأكثر كل {{minutes}} دقيقة.',
    notAvailable: 'لا ترسل هذه العقدة رسائل إلكترونية. يُحفظ اختيارك إلى أن ترسل.',
    saved: 'حُفظ.',
  },
  sessions: {
    title: 'أين سجّلت الدخول',
    explanation: 'ألا تعرف إحدى هذه الجلسات؟ أنهِها وغيّر كلمة مرورك.',
    device: 'الجهاز',
    current: 'هذا الجهاز',
    channel: 'عبر',
    browser: 'متصفح',
    terminal: 'نافذة الأوامر',
    since: 'وقت الدخول',
    lastSeen: 'آخر استخدام',
    actions: 'إجراء',
    signOutAbove: 'قيد الاستخدام الآن',
    end: 'إنهاء',
    endOne: 'إنهاء الجلسة على {{device}}',
    ended: 'انتهت الجلسة.',
  },
  password: {
    title: 'كلمة المرور',
    explanation: 'عند تغييرها تنتهي جميع الجلسات الأخرى.',
    current: 'كلمة المرور الحالية',
    next: 'كلمة المرور الجديدة',
    change: 'تغيير كلمة المرور',
    done: 'تغيرت كلمة المرور، وانتهت جميع الجلسات الأخرى.',
  },
  secondFactor: {
    title: 'عامل التحقق الثاني',
    explanation: 'هاتف جديد؟ انقل إليه عامل التحقق الثاني. وستحصل أيضًا على رموز استرداد جديدة.',
    replace: 'ضبط تطبيق مصادقة جديد',
    oldStays: 'يعمل تطبيق المصادقة الحالي إلى أن يُؤكَّد الجديد.',
    done: 'تطبيق المصادقة الجديد قيد الاستخدام.',
  },
} as const satisfies MessagesLike<typeof en>;
