// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../messages-like.ts';
import type en from './en.ts';

export default {
  identification: {
    moved: { what: 'نقل شخص آخر هذا الملف في هذه الأثناء.', todo: 'انظر أين وصل الملف الآن وقرر من جديد.' },
    'not-offered': {
      what: 'لا يمكن القيام بذلك في المرحلة الحالية للملف، أو لا يمكنك أنت القيام به.',
      todo: 'افتح الملف لترى ما يمكن فعله ومن يقوم به.',
    },
    'too-early': { what: 'لم تنته المهلة الممنوحة للشخص.', todo: 'انتظر حتى اليوم المذكور.' },
    'too-late': { what: 'انتهت المهلة المحددة لذلك.', todo: 'اسأل السلطة المختصة عما لا يزال ممكنا.' },
    'same-person': { what: 'لا يمكن لمن اتخذ القرار أن يتخذه مرة أخرى.', todo: 'اطلب ذلك من زميل مخوّل باتخاذ القرار.' },
    'panel-waiting': { what: 'لم تُبدِ اللجنة رأيها بعد.', todo: 'انتظر الآراء المطلوبة.' },
    'against-panel': { what: 'رأي أغلبية اللجنة مخالف.', todo: 'قرر وفق تصويت اللجنة أو اعرض الملف عليها من جديد.' },
    'not-released': { what: 'السلطة التي تقرر لا يمكنها الاطلاع على ما حدث.', todo: 'أتح لها الملف في الخطوة نفسها.' },
    'with-identity': { what: 'لا يريد الشخص ذكر اسمه.', todo: 'استبعد الهوية وبيانات الاتصال ومكان الوجود.' },
    'no-panel': { what: 'لا توجد لجنة تنتظر رأيك.', todo: 'افتح الملف لترى أين وصل.' },
    'opinion-given': { what: 'أبدت منظمتك رأيها.', todo: 'يبقى الرأي كما أُعطي؛ تحدث إلى السلطة التي تقرر.' },
    'no-letter': { what: 'لا توجد رسالة لعرضها.', todo: 'ترافق الرسالةُ قرارا يمكنك قراءة أسبابه.' },
  },
} as const satisfies MessagesLike<typeof en>;
