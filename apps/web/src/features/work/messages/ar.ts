// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MessagesLike } from '../../../lib/messages-like.ts';
import type en from './en.ts';

/** Messages of the page of tasks. */
export default {
  title: 'عملي',
  lead: 'ما ينبغي عمله في حالاتك، ومتى. ينتهي الموعد عندما تنتقل الحالة إلى المرحلة التالية.',
  whose: { label: 'مهام مَن', mine: 'مهامي وما لم يتولّه أحد', organisation: 'كل مهام منظمتنا' },
  groups: {
    overdue: 'متأخرة ({{shown}})',
    ready: 'يمكن متابعتها الآن ({{shown}})',
    soon: 'قريبا ({{shown}})',
    later: 'لاحقا ({{shown}})',
  },
  nothingOverdue: 'لا شيء متأخر.',
  by: 'في موعد أقصاه',
  until: 'حتى',
  stands: 'في مرحلة «{{stage}}»',
  nobody: 'لم يتولّها أحد بعد',
  assigned: 'لدى {{name}}',
  take: 'سأتولى هذا',
  giveBack: 'إعادتها',
  assign: 'إسناد إلى زميل',
  colleague: 'الزميل',
  colleagueHint: 'اتركه فارغا إن لم تكن لأحد بعينه.',
  finish: 'تم',
  wasAssigned: 'أُسندت.',
  wasGivenBack: 'يمكن لأي زميل أن يتولاها الآن.',
  wasFinished: 'تم.',
  empty: 'لا شيء ينبغي عمله',
  emptyTodo: 'تظهر هنا مواعيد حالات منظمتك، والحالات التي تتيحها لها منظمات أخرى لتقرر فيها.',
  more: 'عرض المزيد',
  cancel: 'إلغاء',
  close: 'إغلاق',
} as const satisfies MessagesLike<typeof en>;
