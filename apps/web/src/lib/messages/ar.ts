// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../messages-like.ts';
import type en from './en.ts';

export default {
  actions: {
    cancel: 'إلغاء',
    close: 'إغلاق',
    save: 'حفظ',
    tryAgain: 'إعادة المحاولة',
    back: 'رجوع',
    continue: 'متابعة',
    copy: 'نسخ',
    copied: 'تم النسخ',
    print: 'طباعة',
    reload: 'إعادة تحميل الصفحة',
  },
  loading: {
    usual: 'جارٍ التحميل…',
    slow: 'يستغرق هذا وقتًا أطول من المعتاد. العمل مستمر…',
  },
  table: {
    sortBy: 'ترتيب حسب',
    unsorted: 'بلا ترتيب محدد',
    ascending: '{{column}}، تصاعديًا',
    descending: '{{column}}، تنازليًا',
  },
  confirmSession: {
    title: 'أكِّد أنك أنت',
    why: 'هذه خطوة حساسة. أدخل الرمز الذي يعرضه تطبيق المصادقة الآن.',
    code: 'الرمز',
    codeHint: 'ستة أرقام، أو أحد رموز الاسترداد الخاصة بك',
    confirm: 'تأكيد',
  },
  notKnown: 'غير معروف',
  problems: {
    unreachable: {
      what: 'يتعذر الوصول إلى باليرمو.',
      todo: 'تحقق من الاتصال ثم أعد المحاولة. ما كتبته لا يزال هنا.',
    },
    unknown: {
      what: 'حدث خطأ في هذه الصفحة.',
      todo: 'أعد المحاولة. إذا تكرر ذلك فأخبر المسؤول لديك بما كنت تفعله.',
    },
  },
} as const satisfies MessagesLike<typeof en>;
