// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, VisuallyHidden } from '@mantine/core';
import type { ReportView } from '@palermo/contract';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { TabLink } from '../../../ui/links.tsx';
import type { TextPlace } from './use-savers.ts';
import classes from './workspace.module.css';

interface SectionNavProps {
  readonly report: ReportView;
  readonly place: TextPlace;
}

/** The sections, each with whether it is written in the language at hand: a list, on a phone a choice. */
export function SectionNav({ report, place }: SectionNavProps) {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const navigate = useNavigate();
  const isWritten = (key: string): boolean =>
    report.texts.some((text) => text.sectionKey === key && text.language === place.language && text.text.trim() !== '');
  const addressOf = (section: string) => ({
    to: '/reports/$reportId' as const,
    params: { reportId: report.id },
    search: { section, language: place.language },
    replace: true,
    resetScroll: false,
  });
  const headingOf = (section: ReportView['sections'][number]): string => section.headings[language] ?? section.key;
  return (
    <>
      <NativeSelect
        className={classes.choice ?? ''}
        label={t('sections.choose')}
        value={place.sectionKey}
        onChange={({ currentTarget: { value } }) => void navigate(addressOf(value))}
        data={report.sections
          .filter(({ written }) => written)
          .map((section) => ({
            value: section.key,
            label: `${headingOf(section)} (${t(isWritten(section.key) ? 'sections.written' : 'sections.empty')})`,
          }))}
      />
      <nav aria-label={t('sections.title')} className={classes.links}>
        {report.sections.map((section) =>
          section.written ? (
            <TabLink
              key={section.key}
              {...addressOf(section.key)}
              className={section.part === null ? classes.section : `${classes.section} ${classes.part}`}
              data-current={section.key === place.sectionKey || undefined}
              aria-current={section.key === place.sectionKey ? 'page' : undefined}
            >
              <span className={classes.mark} data-written={isWritten(section.key) || undefined} aria-hidden />
              <span>
                {headingOf(section)}
                <VisuallyHidden>
                  {', '}
                  {t(isWritten(section.key) ? 'sections.written' : 'sections.empty')}
                </VisuallyHidden>
              </span>
            </TabLink>
          ) : (
            <div key={section.key} className={classes.group}>
              {headingOf(section)}
            </div>
          ),
        )}
      </nav>
    </>
  );
}
