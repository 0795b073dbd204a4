// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getReport, type ReportText, type ReportView, saveSection } from '@palermo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { api } from '../../../lib/api.ts';
import type { Language } from '../../../lib/language.ts';
import { reportKey } from '../report-query.ts';
import { createSectionSaver, type KeptText, type SectionSaver, type SectionView } from './section-saver.ts';

/** The text of a section in a language. */
export interface TextPlace {
  readonly sectionKey: string;
  readonly language: Language;
}

export function keptTextOf({ texts }: Pick<ReportView, 'texts'>, { sectionKey, language }: TextPlace): KeptText {
  const found = texts.find((text) => text.sectionKey === sectionKey && text.language === language);
  return found ?? { text: '', version: 0, editedBy: null, editedAt: null };
}

/**
 * The savers of a report's texts. They outlive a change of section, so that a text which the node has not got yet is not
 * lost by looking at another one.
 */
export function useSavers(report: ReportView) {
  const queryClient = useQueryClient();
  const savers = useRef(new Map<string, SectionSaver>());
  const { id: reportId } = report;

  const saverOf = useCallback(
    (place: TextPlace, kept: KeptText): SectionSaver => {
      const key = `${place.language} ${place.sectionKey}`;
      const known = savers.current.get(key);
      if (known) return known;
      const params = { reportId, ...place };
      const saver = createSectionSaver({
        kept,
        send: async (text, version) => {
          const saved = await api(saveSection, { params, body: { text, version } });
          queryClient.setQueryData<ReportView>(reportKey(reportId), (before) => withText(before, saved));
          return saved;
        },
        fetchKept: async () => keptTextOf(await api(getReport, { params: { reportId } }), place),
      });
      savers.current.set(key, saver);
      return saver;
    },
    [queryClient, reportId],
  );

  useEffect(() => {
    for (const [key, saver] of savers.current) {
      const [language, sectionKey] = key.split(' ') as [Language, string];
      saver.adopt(keptTextOf(report, { language, sectionKey }));
    }
  }, [report]);

  const hasUnsent = useCallback(() => [...savers.current.values()].some((saver) => saver.hasUnsent()), []);
  useEffect(() => {
    const sendAll = () => savers.current.forEach((saver) => void saver.sendNow());
    const sendWhenHidden = () => {
      if (document.visibilityState === 'hidden') sendAll();
    };
    window.addEventListener('online', sendAll);
    document.addEventListener('visibilitychange', sendWhenHidden);
    return () => {
      window.removeEventListener('online', sendAll);
      document.removeEventListener('visibilitychange', sendWhenHidden);
      sendAll();
    };
  }, []);
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !hasUnsent()) return false;
      await Promise.all(Array.from(savers.current.values(), (saver) => saver.sendNow()));
      return hasUnsent();
    },
    enableBeforeUnload: hasUnsent,
    withResolver: true,
  });
  return { saverOf, blocker };
}

function withText(report: ReportView | undefined, saved: ReportText): ReportView | undefined {
  if (!report) return undefined;
  const others = report.texts.filter(
    (text) => text.sectionKey !== saved.sectionKey || text.language !== saved.language,
  );
  return { ...report, texts: [...others, saved] };
}

export function useSectionView(saver: SectionSaver): SectionView {
  return useSyncExternalStore(saver.subscribe, saver.view);
}
