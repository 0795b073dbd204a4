// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../messages-like.ts';
import type en from './en.ts';
import requests from './requests/ar.ts';
import cases from './cases/ar.ts';
import identification from './identification/ar.ts';
import figures from './figures/ar.ts';
import documents from './documents/ar.ts';
import services from './services/ar.ts';
import plan from './plan/ar.ts';
import calls from './calls/ar.ts';
import fund from './fund/ar.ts';
import groups from './groups/ar.ts';
import outreach from './outreach/ar.ts';
import training from './training/ar.ts';
import treaties from './treaties/ar.ts';

export default {
  ...requests,
  ...cases,
  ...identification,
  ...figures,
  ...documents,
  ...services,
  ...plan,
  ...calls,
  ...fund,
  ...groups,
  ...outreach,
  ...training,
  ...treaties,
  requestNumber: 'رقم الطلب: {{number}}',
  unreachable: { what: 'يتعذر الوصول إلى باليرمو.', todo: 'تحقق من الاتصال ثم أعد المحاولة. ما كتبته لا يزال هنا.' },
  unknown: { what: 'حدث خطأ في هذه الصفحة.', todo: 'أعد المحاولة. إذا تكرر ذلك فأخبر المسؤول لديك بما كنت تفعله.' },
} as const satisfies MessagesLike<typeof en>;
