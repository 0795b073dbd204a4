// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Group, NativeSelect, Paper, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { type CallOf, PublishedIndicator, PublishedUnit, type SourceView, type startSource } from '@palermo/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ColumnChoice, mappingOf } from './mapping/column-roles.ts';
import { MappedRows, MappingSection, useColumnChoice } from './mapping/mapping-section.tsx';
import { useCountryChoices } from './meanings.ts';

export type Told = CallOf<typeof startSource>['body'];

interface SourceFormProps {
  readonly source: SourceView;
  readonly isStarting: boolean;
  readonly onStart: (told: Told) => void;
}

const indicators = PublishedIndicator.exclude(['unclear']);
const units = PublishedUnit.exclude(['unclear']);

interface Values {
  readonly publisher: string;
  readonly title: string;
  readonly vintage: string;
  readonly citation: string;
  readonly area: string | null;
  readonly indicator: string;
  readonly unit: string;
  readonly metadata: string;
}

function valuesOf({ publisher, title, vintage, citation, area, indicator, unit, proposal }: SourceView): Values {
  return {
    publisher: publisher ?? proposal.publisher ?? '',
    title: title ?? '',
    vintage: vintage ?? proposal.vintage ?? '',
    citation: citation ?? '',
    area: area ?? proposal.area,
    indicator: indicator ?? '',
    unit: unit ?? '',
    metadata: '',
  };
}

/** What was said anew: what the form was filled with from the start is known already. */
function toldOf(values: Values, source: SourceView): Told {
  const { area: _area, indicator: _indicator, unit: _unit, ...texts } = values;
  const { title, citation } = source;
  const known: Readonly<Record<string, string | null>> = { title, citation };
  const written = Object.fromEntries(
    Object.entries(texts).filter(([name, text]) => text.trim() !== '' && known[name] !== text),
  );
  return { ...written, ...saidOf(values) };
}

/** What a person says of a table whose rows leave it out. */
function saidOf({ area, indicator, unit }: Values): Pick<Told, 'area' | 'indicator' | 'unit'> {
  const counted = indicators.safeParse(indicator);
  const measured = units.safeParse(unit);
  return {
    ...(area === null ? {} : { area }),
    ...(counted.success ? { indicator: counted.data } : {}),
    ...(measured.success ? { unit: measured.data } : {}),
  };
}

/** What a person says of a table before it is read: who published it, and what its rows leave out. */
export function SourceForm({ source, isStarting, onStart }: SourceFormProps) {
  const { t } = useTranslation('sources');
  const [values, setValues] = useState(() => valuesOf(source));
  const change = (part: Partial<Values>): void => setValues((before) => ({ ...before, ...part }));
  const [isMapping, setIsMapping] = useState(source.shape === 'mapped');
  const [said, setSaid] = useState<ColumnChoice | null>(null);
  const choice = useColumnChoice(source, isMapping, said);
  const mapping = choice === null ? undefined : mappingOf(choice);
  const isReady = !isMapping || mapping !== undefined;
  const start = (dryRun: boolean): void =>
    onStart({ ...toldOf(values, source), ...(isMapping && mapping && { mapping }), dryRun });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) start(false);
  };
  const needs = isMapping
    ? { needsArea: choice !== null && !Object.values(choice.roles).includes('country'), needsIndicator: true }
    : source.proposal;
  return (
    <Paper withBorder p="md" component="form" onSubmit={submit}>
      <Stack gap="md">
        {isMapping ? (
          <MappingSection source={source} choice={choice} onChange={setSaid} />
        ) : (
          <Button
            variant="subtle"
            size="compact-md"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => setIsMapping(true)}
          >
            {t('mapping.open')}
          </Button>
        )}
        <div>
          <Title order={2} size="h3">
            {t('form.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('form.lead')}
          </Text>
        </div>
        <Missing needs={needs} values={values} onChange={change} />
        {isMapping ? <MappedRows source={source} choice={choice} said={saidOf(values)} /> : null}
        <Description values={values} onChange={change} />
        <Group gap="sm">
          <Button type="submit" loading={isStarting} disabled={!isReady}>
            {t('form.import')}
          </Button>
          <Button variant="default" disabled={isStarting || !isReady} onClick={() => start(true)}>
            {t('form.check')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

interface DescriptionProps {
  readonly values: Values;
  readonly onChange: (part: Partial<Values>) => void;
}

/** Where the table comes from, as it stands under each chart. */
function Description({ values, onChange }: DescriptionProps) {
  const { t } = useTranslation('sources');
  return (
    <>
      <TextInput
        label={t('form.publisher')}
        value={values.publisher}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ publisher: currentTarget.value })}
      />
      <TextInput
        label={t('form.name')}
        value={values.title}
        maxLength={300}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <TextInput
        label={t('form.vintage')}
        type="date"
        value={values.vintage}
        maw="14rem"
        onChange={({ currentTarget }) => onChange({ vintage: currentTarget.value })}
      />
      <TextInput
        label={t('form.citation')}
        description={t('form.citationHint')}
        value={values.citation}
        maxLength={600}
        onChange={({ currentTarget }) => onChange({ citation: currentTarget.value })}
      />
    </>
  );
}

interface MissingProps extends DescriptionProps {
  readonly needs: Pick<SourceView['proposal'], 'needsArea' | 'needsIndicator'>;
}

/** What the rows of the table leave out: its country, what it counts, its unit. */
function Missing({ needs: { needsArea, needsIndicator }, values, onChange }: MissingProps) {
  const { t } = useTranslation('sources');
  const countries = useCountryChoices();
  return (
    <>
      {needsArea ? (
        <Select
          label={t('form.area')}
          description={t('form.areaHint')}
          data={[...countries]}
          value={values.area}
          searchable
          required
          maw="26rem"
          onChange={(area) => onChange({ area })}
        />
      ) : null}
      {needsIndicator ? (
        <>
          <NativeSelect
            label={t('form.indicator')}
            description={t('form.indicatorHint')}
            value={values.indicator}
            maw="26rem"
            data={[
              { value: '', label: t('form.indicatorNone') },
              ...indicators.options.map((value) => ({ value, label: t(`indicators.${value}`) })),
            ]}
            onChange={({ currentTarget }) => onChange({ indicator: currentTarget.value })}
          />
          <NativeSelect
            label={t('form.unit')}
            value={values.unit}
            maw="26rem"
            data={[
              { value: '', label: t('form.unitNone') },
              ...units.options.map((value) => ({ value, label: t(`figures.unit_${value}`) })),
            ]}
            onChange={({ currentTarget }) => onChange({ unit: currentTarget.value })}
          />
          <Textarea
            label={t('form.metadata')}
            description={t('form.metadataHint')}
            value={values.metadata}
            maxLength={50_000}
            autosize
            minRows={3}
            maxRows={10}
            onChange={({ currentTarget }) => onChange({ metadata: currentTarget.value })}
          />
        </>
      ) : null}
    </>
  );
}
