// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, Radio, Group, Stack, Text } from '@mantine/core';
import { giveFeedback, type ReferralId } from '@palermo/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { useLanguage } from '../../../lib/language.ts';
import { notifyDone } from '../../../ui/notify.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { WordsField } from './fields.tsx';
import { DialogForm, FormDialog } from './form-dialog.tsx';
import { useSupportChanged } from './use-support.ts';

interface FeedbackDialogProps {
  readonly isOpen: boolean;
  readonly referralId: ReferralId;
  readonly address: CaseAddress;
  readonly onClose: () => void;
}

const languages = ['en', 'fr', 'ar'] as const;
const names = { en: 'English', fr: 'Français', ar: 'العربية' } as const;
const questions = ['one', 'two', 'three', 'four', 'five'] as const;
const levels = ['one', 'two', 'three', 'four'] as const;
type Language = (typeof languages)[number];

/** Five questions for the person, in their language, whatever language the page is in; any may be left out. */
export function FeedbackDialog({ isOpen, onClose, ...rest }: FeedbackDialogProps) {
  const { t } = useTranslation('services');
  return (
    <FormDialog isOpen={isOpen} title={t('support.feedback')} onClose={onClose}>
      <FeedbackForm {...rest} onClose={onClose} />
    </FormDialog>
  );
}

function FeedbackForm({ referralId, address, onClose }: Omit<FeedbackDialogProps, 'isOpen'>) {
  const { language: own } = useLanguage();
  const { t: say, i18n } = useTranslation('services');
  const [language, setLanguage] = useState<Language>(own);
  const [answers, setAnswers] = useState<readonly (number | null)[]>(questions.map(() => null));
  const [known, setKnown] = useState(false);
  const [words, setWords] = useState('');
  const t = i18n.getFixedT(language, 'services');
  const showChanged = useSupportChanged(address);
  const give = useMutation({
    mutationFn: () =>
      api(giveFeedback, {
        params: { referralId },
        body: {
          language,
          answers: [...answers],
          known,
          ...(known && words.trim() !== '' ? { words: words.trim() } : {}),
        },
      }),
    onSuccess: async () => {
      notifyDone(t('feedback.thanks'));
      onClose();
      await showChanged();
    },
  });
  return (
    <DialogForm
      submitLabel={t('feedback.send')}
      isPending={give.isPending}
      error={give.error}
      onSubmit={() => give.mutate()}
      onClose={onClose}
    >
      <Radio.Group
        label={say('feedback.language')}
        value={language}
        onChange={(chosen) => setLanguage(chosen === 'fr' || chosen === 'ar' ? chosen : 'en')}
      >
        <Group mt="xs">
          {languages.map((code) => (
            <Radio key={code} value={code} label={names[code]} lang={code} />
          ))}
        </Group>
      </Radio.Group>
      <Stack lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
        <Text fw={600}>{t('feedback.title')}</Text>
        <Text size="sm">{t('feedback.lead')}</Text>
        <Questions say={t} answers={answers} onChange={setAnswers} />
        <Checkbox
          label={t('feedback.known')}
          checked={known}
          onChange={({ currentTarget }) => setKnown(currentTarget.checked)}
        />
        {known ? <WordsField label={t('feedback.words')} value={words} onChange={setWords} /> : null}
      </Stack>
    </DialogForm>
  );
}

interface QuestionsProps {
  /** Speaks the person's language. */
  readonly say: (key: string) => string;
  readonly answers: readonly (number | null)[];
  readonly onChange: (answers: readonly (number | null)[]) => void;
}

function Questions({ say, answers, onChange }: QuestionsProps) {
  return (
    <>
      {questions.map((question, at) => (
        <Radio.Group
          key={question}
          label={say(`feedback.questions.${question}`)}
          value={String(answers[at] ?? '')}
          onChange={(level) => onChange(answers.with(at, Number(level)))}
        >
          <Group mt="xs">
            {levels.map((level, of) => (
              <Radio key={level} value={String(of + 1)} label={say(`feedback.levels.${level}`)} />
            ))}
          </Group>
        </Radio.Group>
      ))}
    </>
  );
}
