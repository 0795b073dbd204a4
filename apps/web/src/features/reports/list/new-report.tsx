// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Checkbox, Group, NumberInput, Paper, Stack, Title } from '@mantine/core';
import { createReport } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { isLanguage, languageNames, languages, useLanguage } from '../../../lib/language.ts';
import { lastYear } from '../../../lib/last-year.ts';
import { ProblemNotice } from '../../../ui/problem.tsx';
import { reportKey } from '../report-query.ts';

/** Begins a report: the year, and the languages in which it will be released. */
export function NewReport() {
  const { t } = useTranslation('reports');
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [year, setYear] = useState<number | string>(lastYear);
  const [chosen, setChosen] = useState<readonly string[]>([language]);
  const [wasTried, setWasTried] = useState(false);
  const begin = useMutation({
    mutationFn: (body: { readonly year: number; readonly languages: ('en' | 'fr' | 'ar')[] }) =>
      api(createReport, { body }),
    onSuccess: async (report) => {
      queryClient.setQueryData(reportKey(report.id), report);
      await queryClient.invalidateQueries({ queryKey: ['reports', 'list'] });
      await navigate({ to: '/reports/$reportId', params: { reportId: report.id } });
    },
  });
  const yearIsRight = typeof year === 'number' && year >= 2000 && year <= 2100;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setWasTried(true);
    const wanted = chosen.filter(isLanguage);
    if (yearIsRight && wanted.length > 0) begin.mutate({ year, languages: wanted });
  };
  return (
    <Paper withBorder radius="md" p="md" component="form" onSubmit={submit}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('create.title')}
        </Title>
        <Group gap="xl" align="flex-start">
          <NumberInput
            label={t('create.year')}
            value={year}
            onChange={setYear}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=""
            error={wasTried && !yearIsRight ? t('create.noYear') : undefined}
            w="16rem"
            hideControls
          />
          <Checkbox.Group
            label={t('create.languages')}
            value={[...chosen]}
            onChange={setChosen}
            error={wasTried && chosen.length === 0 ? t('create.noLanguage') : undefined}
          >
            <Group gap="md" mt={6}>
              {languages.map((each) => (
                <Checkbox key={each} value={each} label={<span lang={each}>{languageNames[each]}</span>} />
              ))}
            </Group>
          </Checkbox.Group>
        </Group>
        <ProblemNotice error={begin.error} />
        <Group>
          <Button type="submit" loading={begin.isPending}>
            {t('create.begin')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
