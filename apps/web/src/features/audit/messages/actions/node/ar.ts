// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  demonstration: {
    open: 'فتح بلد العرض التجريبي',
    openHub: 'فتح المركز التجريبي',
    completeHub: 'ملأ المركز التجريبي',
    registerCases: 'تسجيل ملفات مختلقة',
  },
  node: {
    'back-up': 'إنشاء نسخة احتياطية للعقدة',
    restore: 'استعادة العقدة من نسخة احتياطية',
  },
  access: {
    'replace-country-pack': 'استبدال حزمة البلد',

    'accept-invitation': 'قبول دعوة',
    'change-account': 'تعديل حساب',
    'change-language': 'تغيير اللغة',
    'change-organisation': 'تعديل منظمة',
    'change-password': 'تغيير كلمة المرور',
    'confirm-second-factor': 'ضبط عامل التحقق الثاني',
    'confirm-session': 'تأكيد عامل التحقق الثاني',
    'create-organisation': 'إضافة منظمة',
    'end-account-sessions': 'إنهاء جلسات حساب',
    'end-organisation-sessions': 'إنهاء جلسات منظمة',
    'end-session': 'إنهاء جلسة',
    'invite-account': 'دعوة شخص',
    'list-accounts': 'قراءة الحسابات',
    'look-at-invitation': 'فتح دعوة',
    'set-up-node': 'إعداد العقدة',
    'sign-in': 'الدخول',
    'sign-in-at-terminal': 'الدخول من طرفية العقدة',
    'sign-out': 'الخروج',
    'start-second-factor': 'بدء ضبط عامل التحقق الثاني',
    'withdraw-invitation': 'سحب دعوة',
  },
  audit: {
    'list-entries': 'قراءة سجل التدقيق',
    verify: 'طلب فحص السجل',
    'sign-checkpoint': 'توقيع السجل',
  },
} as const satisfies MessagesLike<typeof en>;
