// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SpokenLanguage } from '../fields/spoken-language.tsx';
import classes from './identification.module.css';
import {
  type Element,
  elementsAsked,
  type Finding,
  lastDay,
  type MoveCircumstances,
  type MoveDraft,
  type MoveProblem,
} from './move-draft.ts';

export interface MoveFieldsProps {
  /** What the move asks for. */
  readonly needs: readonly string[];
  readonly draft: MoveDraft;
  readonly onChange: (changes: Partial<MoveDraft>) => void;
  readonly problems: readonly MoveProblem[];
  readonly circumstances: MoveCircumstances;
}

/** What a move asks for and nothing else. */
export function MoveFields({ needs, draft, onChange, problems, circumstances }: MoveFieldsProps) {
  const { t } = useTranslation('cases');
  const said = (problem: MoveProblem) =>
    problems.includes(problem) ? t(`identification.problems.${problem}`) : undefined;
  const asks = (need: string): boolean => needs.includes(need);
  return (
    <Stack>
      {asks('elements') ? (
        <ElementsFields draft={draft} onChange={onChange} problems={problems} circumstances={circumstances} />
      ) : null}
      {(['reason', 'evidence', 'destination'] as const).filter(asks).map((need) => (
        <Textarea
          key={need}
          label={t(`identification.fields.${need}`)}
          description={t(`identification.hints.${need}`)}
          value={draft[need]}
          onChange={(event) => onChange({ [need]: event.currentTarget.value })}
          error={said(need)}
          maxLength={4000}
          autosize
          minRows={need === 'destination' ? 1 : 3}
          spellCheck={false}
          dir="auto"
          withAsterisk
        />
      ))}
      {asks('consent') ? (
        <SpokenLanguage
          label={t('identification.fields.explainedIn')}
          description={t('identification.hints.explainedIn')}
          value={draft.explainedIn}
          onChange={(explainedIn) => onChange({ explainedIn })}
          error={said('explainedIn')}
          isRequired
        />
      ) : null}
      <TextInput
        type="date"
        label={t('identification.fields.on')}
        min={circumstances.since}
        max={lastDay(circumstances)}
        value={draft.on}
        onChange={(event) => onChange({ on: event.currentTarget.value })}
        error={said('on')}
        maw="14rem"
        withAsterisk
      />
    </Stack>
  );
}

type ElementsFieldsProps = Omit<MoveFieldsProps, 'needs'>;

/** Act, means and purpose, each shown or not; no means for a child. */
function ElementsFields({ draft, onChange, problems, circumstances }: ElementsFieldsProps) {
  const { t } = useTranslation('cases');
  const choose = (element: Element, finding: Finding) =>
    onChange({ elements: { ...draft.elements, [element]: finding } });
  const problem = (['elements', 'confirmedWithout', 'deniedWithAll'] as const).find((each) => problems.includes(each));
  return (
    <fieldset className={classes.elements}>
      <legend>{t('identification.elements.title')}</legend>
      {circumstances.age === 'child' ? (
        <Text size="sm" c="dimmed">
          {t('identification.elements.child')}
        </Text>
      ) : null}
      {elementsAsked(circumstances.age).map((element) => (
        <Radio.Group
          key={element}
          label={t(`identification.elements.${element}`)}
          description={t(`identification.elements.hints.${element}`)}
          value={draft.elements[element] ?? null}
          onChange={(finding) => choose(element, finding === 'shown' ? 'shown' : 'notShown')}
          mt="sm"
          withAsterisk
        >
          <div className={classes.findings}>
            <Radio value="shown" label={t('identification.elements.shown')} />
            <Radio value="notShown" label={t('identification.elements.notShown')} />
          </div>
        </Radio.Group>
      ))}
      {problem === undefined ? null : (
        <Text size="sm" c="red" mt="xs" role="alert">
          {t(`identification.problems.${problem}`)}
        </Text>
      )}
    </fieldset>
  );
}
