// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  title: 'تسجيل الدخول',
  email: 'البريد الإلكتروني',
  password: 'كلمة المرور',
  signIn: 'تسجيل الدخول',
  back: 'رجوع',
  forgotten: 'نسيت كلمة المرور أو مُنعت من الدخول؟ اطلب دعوة جديدة من مدير النظام في منظمتك.',
  codeWhy: 'حسابك محمي بعامل تحقق ثانٍ.',
  code: 'الرمز',
  codeHint: 'ستة أرقام من تطبيق المصادقة، أو أحد رموز الاسترداد الخاصة بك',
  codeLost: 'فقدت هاتفك ولم يبق لديك رمز استرداد؟ يستطيع مدير النظام في منظمتك إعادة ضبط عامل التحقق الثاني.',
  waitSeconds_zero: 'انتظر',
  waitSeconds_one: 'انتظر ثانية واحدة',
  waitSeconds_two: 'انتظر ثانيتين',
  waitSeconds_few: 'انتظر {{count}} ثوانٍ',
  waitSeconds_many: 'انتظر {{count}} ثانية',
  waitSeconds_other: 'انتظر {{count}} ثانية',
  enrolTitle: 'احمِ حسابك',
  enrolWhy: 'سلامة أشخاص تتوقف على ما ستراه هنا. اضبط عامل تحقق ثانيًا: عندها لا تكفي كلمة مرور مسروقة لفتح أي شيء.',
  demonstrationTitle: 'حسابات جاهزة للدخول',
  demonstrationWhy: 'هذا عرض تجريبي. اختر حسابًا فيُملأ بريده وكلمة مروره أعلاه.',
  callsWhy: 'هل تساعد منظمتكم الناجين من الاتجار بالأشخاص؟ لا يلزم حساب لطلب منحة.',
  calls_zero: 'الدعوات المفتوحة',
  calls_one: 'عرض الدعوة المفتوحة',
  calls_two: 'عرض الدعوتين المفتوحتين',
  calls_few: 'عرض {{count}} دعوات مفتوحة',
  calls_many: 'عرض {{count}} دعوة مفتوحة',
  calls_other: 'عرض {{count}} دعوة مفتوحة',
  invitation: {
    title: 'قبول الدعوة',
    noToken: 'هذا الرابط غير كامل',
    noTokenTodo: 'افتح رابط الدعوة كاملًا حتى آخر حرف، أو اطلب رابطًا جديدًا.',
    what: 'تدعوك {{organisation}} إلى العمل مع باليرمو بصفة:',
    name: 'اسمك',
    nameHint: 'كما يعرفك زملاؤك',
    password: 'اختر كلمة مرور',
    accept: 'قبول الدعوة',
  },
} as const satisfies MessagesLike<typeof en>;
