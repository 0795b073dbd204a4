// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../../lib/messages-like.ts';
import type en from './en.ts';

export default {
  figures: {
    title: 'استعراض الأرقام المنشورة',
    lead: 'كما نُشرت، وما حُجب منها مرسوم مجالاً.',
    area: 'البلد',
    indicator: 'ما الذي يُعدّ',
    dimension: 'مصنفاً بحسب',
    category: 'أيها',
    sex: 'الجنس',
    age: 'العمر',
    source: 'الجدول',
    anySource: 'أحدث الجداول',
    none: 'لا أرقام',
    noneTodo: 'استورد جدولاً أولاً، أو اختر بلداً آخر.',
    noSeries: 'لا رقم لهذا الاختيار.',
    chooseFirst: 'اختر بلداً لترى أرقامه.',
    year: 'السنة',
    value: 'الرقم',
    written: 'كما طُبع',
    row: 'الصف',
    chart: '{{title}}، بحسب السنة',
    interval: 'من {{low}} إلى {{high}}',
    exact: 'رقم دقيق',
    withheld: 'مجال: بين طرفيه',
    twice: 'طُبع بأكثر من رقم',
    truncated: 'هناك أكثر مما يمكن عرضه. اختر أقل.',
    unit_count: 'عدد',
    unit_per100000: 'لكل 100,000 نسمة',
    unit_percent: 'نسبة مئوية',
    unit_unclear: 'وحدة غير واضحة، كُتبت «{{written}}»',
    unit_none: 'وحدة غير واضحة، لم تُكتب',
    older: 'نسخة أقدم',
  },
  indicators: {
    detectedVictims: 'ضحايا مكتشفون',
    offences: 'جرائم',
    formalContact: 'أشخاص في اتصال رسمي بالشرطة',
    prosecuted: 'أشخاص لوحقوا قضائياً',
    convicted: 'أشخاص أُدينوا',
    policeIncidents: 'حوادث سجلتها الشرطة',
    unclear: 'غير واضح',
  },
  dimensions: {
    total: 'لا شيء: مجاميع',
    citizenship: 'الجنسية',
    repatriation: 'بلد الإعادة إلى الوطن',
    form: 'شكل الاستغلال',
    destination: 'بلد المقصد',
    several: 'عدة معاً',
  },
  sexes: {
    total: 'الكل',
    female: 'إناث',
    male: 'ذكور',
    other: 'آخر',
    unknown: 'غير معروف',
  },
  ages: {
    total: 'الكل',
    unknown: 'غير معروف',
    years: '{{years}} سنة',
  },
} as const satisfies MessagesLike<typeof en>;
