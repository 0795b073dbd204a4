// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type AnswerOf, setUpNode } from '@palermo/contract';
import { OrganisationKindCode } from '@palermo/contract';
import { codeListOf, countryPacks } from '@palermo/terms';
import { Button, Fieldset, Group, NativeSelect, Paper, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directApi } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { NewPasswordField } from '../../ui/password-field.tsx';
import { ProblemNotice } from '../../ui/problem.tsx';

interface NodeFormProps {
  readonly token: string;
  readonly onSetUp: (shares: AnswerOf<typeof setUpNode>) => void;
  readonly onBack: () => void;
}

interface NodeAnswers {
  readonly nodeName: string;
  readonly packId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKindCode;
  readonly accountName: string;
  readonly email: string;
  readonly password: string;
}

const noAnswers: NodeAnswers = {
  nodeName: '',
  packId: 'generic',
  organisationName: '',
  organisationKind: 'competentAuthority',
  accountName: '',
  email: '',
  password: '',
};

/** The country, the first organisation and its administrator. */
export function NodeForm({ token, onSetUp, onBack }: NodeFormProps) {
  const { t } = useTranslation('set-up');
  const { language } = useLanguage();
  const [answers, setAnswers] = useState(noAnswers);
  const answer = (changes: Partial<NodeAnswers>) => setAnswers((former) => ({ ...former, ...changes }));
  const setUp = useMutation({
    mutationFn: () => directApi(setUpNode, { body: { ...answers, token, language } }),
    onSuccess: onSetUp,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setUp.mutate();
  };
  return (
    <Paper withBorder p="lg" radius="md">
      <form onSubmit={submit}>
        <Stack>
          <CountryQuestions answers={answers} onAnswer={answer} />
          <AdministratorQuestions answers={answers} onAnswer={answer} />
          <ProblemNotice error={setUp.error} />
          <Group>
            <Button variant="default" onClick={onBack}>
              {t('node.back')}
            </Button>
            <Button type="submit" loading={setUp.isPending}>
              {t('node.setUp')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

interface QuestionsProps {
  readonly answers: NodeAnswers;
  readonly onAnswer: (changes: Partial<NodeAnswers>) => void;
}

function CountryQuestions({ answers, onAnswer }: QuestionsProps) {
  const { t } = useTranslation('set-up');
  const { language } = useLanguage();
  return (
    <Fieldset legend={t('node.country')}>
      <Stack>
        <TextInput
          label={t('node.name')}
          description={t('node.nameHint')}
          value={answers.nodeName}
          onChange={(event) => onAnswer({ nodeName: event.currentTarget.value })}
          maxLength={120}
          required
        />
        <NativeSelect
          label={t('node.pack')}
          description={t('node.packHint')}
          value={answers.packId}
          data={countryPacks.map((pack) => ({ value: pack.id, label: pack.label[language] }))}
          onChange={(event) => onAnswer({ packId: event.currentTarget.value })}
        />
        <TextInput
          label={t('node.organisation')}
          value={answers.organisationName}
          onChange={(event) => onAnswer({ organisationName: event.currentTarget.value })}
          autoComplete="organization"
          maxLength={160}
          required
        />
        <NativeSelect
          label={t('node.kind')}
          value={answers.organisationKind}
          data={codeListOf('organisationKind').codes.map(({ code, label }) => ({
            value: code,
            label: label[language],
          }))}
          onChange={(event) => onAnswer({ organisationKind: OrganisationKindCode.parse(event.currentTarget.value) })}
        />
      </Stack>
    </Fieldset>
  );
}

function AdministratorQuestions({ answers, onAnswer }: QuestionsProps) {
  const { t } = useTranslation('set-up');
  return (
    <Fieldset legend={t('node.administrator')}>
      <Stack>
        <TextInput
          label={t('node.accountName')}
          value={answers.accountName}
          onChange={(event) => onAnswer({ accountName: event.currentTarget.value })}
          autoComplete="name"
          maxLength={120}
          required
        />
        <TextInput
          label={t('node.email')}
          type="email"
          value={answers.email}
          onChange={(event) => onAnswer({ email: event.currentTarget.value })}
          autoComplete="username"
          dir="ltr"
          required
        />
        <NewPasswordField
          label={t('node.password')}
          value={answers.password}
          onChange={(event) => onAnswer({ password: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
