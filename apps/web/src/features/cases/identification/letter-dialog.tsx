// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, Modal, NativeSelect, Stack, Title } from '@mantine/core';
import { getDecisionLetter, type StepView } from '@palermo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import {
  directionOf,
  isLanguage,
  type Language,
  languageNames,
  languages,
  useLanguage,
} from '../../../lib/language.ts';
import { useProcesses } from '../../../lib/process.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { printLetter } from '../../../ui/print-sheet.ts';
import { QueryState } from '../../../ui/query-state.tsx';
import type { CaseAddress } from '../case/case-address.ts';
import classes from './identification.module.css';
import { type Letter, letterPage, letterText } from './letter-page.ts';

interface LetterButtonProps {
  readonly address: CaseAddress;
  readonly reference: string;
  readonly steps: readonly z.infer<typeof StepView>[];
}

/** The way to the letter that tells the person of the newest decision; absent where there is none to show. */
export function LetterButton({ address, reference, steps }: LetterButtonProps) {
  const { t } = useTranslation('cases');
  const [isOpen, setIsOpen] = useState(false);
  const processOf = useProcesses(steps.map(({ processId }) => processId));
  const told = steps.find(
    ({ processId, move }) => processOf(processId)?.moves.find(({ key }) => key === move)?.letter !== undefined,
  );
  if (!told || told.reason === null) return null;
  return (
    <div>
      <Button variant="default" size="sm" onClick={() => setIsOpen(true)}>
        {t('identification.letter.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('identification.letter.title')}
        closeButtonProps={{ 'aria-label': t('actions.close') }}
        size="lg"
      >
        <LetterView address={address} reference={reference} step={told.at} />
      </Modal>
    </div>
  );
}

interface LetterViewProps {
  readonly address: CaseAddress;
  readonly reference: string;
  /** Which step it tells of: another letter comes with another step. */
  readonly step: string;
}

function LetterView({ address, reference, step }: LetterViewProps) {
  const { t } = useTranslation('cases');
  const { language: own } = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const { caseId, purpose } = address;
  const letter = useQuery({
    queryKey: ['cases', 'letter', caseId, purpose, language, step],
    queryFn: ({ signal }) => api(getDecisionLetter, { params: { caseId }, query: { language, purpose }, signal }),
  });
  return (
    <Stack>
      <NativeSelect
        label={t('identification.letter.language')}
        data={languages.map((code) => ({ value: code, label: languageNames[code] }))}
        value={language}
        onChange={({ currentTarget: { value } }) => isLanguage(value) && setLanguage(value)}
        maw="16rem"
      />
      <QueryState query={letter}>{(shown) => <LetterPaper letter={shown} reference={reference} />}</QueryState>
    </Stack>
  );
}

function LetterPaper({ letter, reference }: { readonly letter: Letter; readonly reference: string }) {
  const { t } = useTranslation('cases');
  const { language, subject, paragraphs } = letter;
  const direction = directionOf(language);
  const download = (content: string, type: 'html' | 'plain') =>
    saveFile(
      new Blob([content], { type: `text/${type};charset=utf-8` }),
      `${reference}.${type === 'html' ? 'html' : 'txt'}`,
    );
  return (
    <>
      <article lang={language} dir={direction} className={classes.letter}>
        <Title order={3} size="h4" mb="sm">
          {subject}
        </Title>
        {paragraphs.map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </article>
      <Group>
        <Button onClick={() => printLetter({ language, direction, subject, paragraphs })}>
          {t('identification.letter.print')}
        </Button>
        <Button variant="default" onClick={() => download(letterPage(letter), 'html')}>
          {t('identification.letter.page')}
        </Button>
        <Button variant="default" onClick={() => download(letterText(letter), 'plain')}>
          {t('identification.letter.text')}
        </Button>
      </Group>
    </>
  );
}
