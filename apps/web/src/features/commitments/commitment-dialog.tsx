// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox, NativeSelect } from '@mantine/core';
import { CommitmentCode, type InstrumentView, PillarCode } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeOptions } from '../../lib/code-options.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LineInput, WordsInput } from '../../ui/form-fields.tsx';
import { useInstrumentChange } from './instrument-queries.ts';
import { typedWordingOf, wordingOf, WordingInputs } from './wording-inputs.tsx';

type ShownCommitment = InstrumentView['commitments'][number];

interface CommitmentDialogProps {
  readonly view: InstrumentView;
  /** The commitment to change; null for a new one. */
  readonly commitment: ShownCommitment | null;
  readonly onClose: () => void;
}

/** The commitments with others in the place of one; at the end where there is none yet. */
function replaceIn(
  { commitments }: InstrumentView,
  old: ShownCommitment | null,
  by: readonly ShownCommitment[],
): ShownCommitment[] {
  const at = commitments.findIndex(({ code }) => code === old?.code);
  return at < 0 ? [...commitments, ...by] : commitments.toSpliced(at, 1, ...by);
}

/** Changes a commitment or adds one; the instrument gets a new version by it. */
export function CommitmentDialog({ view, commitment, onClose }: CommitmentDialogProps) {
  const { t } = useTranslation('commitments');
  const [code, setCode] = useState(commitment?.code ?? '');
  const [pillar, setPillar] = useState<PillarCode>(commitment?.pillar ?? 'prevention');
  const [reference, setReference] = useState(commitment?.reference ?? '');
  const [words, setWords] = useState(() => typedWordingOf(commitment?.paraphrase));
  const [evidence, setEvidence] = useState(commitment?.evidence ?? '');
  const [verified, setVerified] = useState(commitment?.verified ?? false);
  const [isRemoved, setIsRemoved] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const save = useInstrumentChange(view, onClose);
  const isCodeBad = !CommitmentCode.safeParse(code.trim()).success;
  const submit = () => {
    setWasTried(true);
    if (isCodeBad || words.en.trim() === '') return;
    const changed: ShownCommitment = {
      code: code.trim(),
      pillar,
      reference: reference.trim(),
      paraphrase: wordingOf(words),
      evidence: evidence.trim() || null,
      verified,
      measureCount: 0,
    };
    save.mutate({ key: view.key, commitments: replaceIn(view, commitment, isRemoved ? [] : [changed]) });
  };
  return (
    <FormDialog
      title={commitment ? t('changeOf', { code: commitment.code }) : t('add')}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {commitment ? null : (
        <LineInput
          label={t('code')}
          value={code}
          onChange={setCode}
          maxLength={30}
          error={wasTried && isCodeBad ? t('missing') : undefined}
        />
      )}
      <NativeSelect
        label={t('pillar')}
        data={useCodeOptions('pillar')}
        value={pillar}
        onChange={({ currentTarget }) => setPillar(PillarCode.parse(currentTarget.value))}
      />
      <LineInput label={t('reference')} value={reference} onChange={setReference} maxLength={80} />
      <WordingInputs of="paraphrase" words={words} onChange={setWords} isMissing={wasTried && words.en.trim() === ''} />
      <WordsInput label={t('evidence')} value={evidence} onChange={setEvidence} maxLength={300} />
      <Checkbox
        label={t('checked')}
        checked={verified}
        onChange={({ currentTarget }) => setVerified(currentTarget.checked)}
      />
      {commitment ? (
        <Checkbox
          label={t('remove')}
          description={t('removeHint')}
          checked={isRemoved}
          onChange={({ currentTarget }) => setIsRemoved(currentTarget.checked)}
        />
      ) : null}
    </FormDialog>
  );
}
