// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Checkbox } from '@mantine/core';
import { InstrumentKey, type InstrumentView } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { DayInput, LineInput, WordsInput } from '../../ui/form-fields.tsx';
import { useInstrumentChange } from './instrument-queries.ts';
import { typedWordingOf, wordingOf, WordingInputs } from './wording-inputs.tsx';

const blank = {
  key: '',
  number: 0,
  titles: { en: '' },
  symbol: null,
  adoptedOn: null,
  source: '',
  retired: false,
  commitments: [],
};

interface InstrumentDialogProps {
  /** The instrument to describe anew; null for one that is not there yet. */
  readonly instrument: InstrumentView | null;
  readonly onClose: () => void;
}

/** Adds an instrument, or changes what is said of one; its commitments stay as they are. */
export function InstrumentDialog({ instrument, onClose }: InstrumentDialogProps) {
  const { t } = useTranslation('commitments');
  const before = instrument ?? blank;
  const [key, setKey] = useState(before.key);
  const [titles, setTitles] = useState(() => typedWordingOf(before.titles));
  const [symbol, setSymbol] = useState(before.symbol ?? '');
  const [adoptedOn, setAdoptedOn] = useState(before.adoptedOn ?? '');
  const [source, setSource] = useState(before.source);
  const [retired, setRetired] = useState(before.retired);
  const [wasTried, setWasTried] = useState(false);
  const save = useInstrumentChange(before, onClose);
  const isKeyBad = !InstrumentKey.safeParse(key.trim()).success;
  const submit = () => {
    setWasTried(true);
    if (isKeyBad || titles.en.trim() === '') return;
    const described = { symbol: symbol.trim() || null, adoptedOn: adoptedOn || null, source: source.trim(), retired };
    save.mutate({ key: key.trim(), titles: wordingOf(titles), ...described });
  };
  return (
    <FormDialog
      title={instrument ? t('describe') : t('newInstrument')}
      submitLabel={t('save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {instrument ? null : (
        <LineInput
          label={t('import.key')}
          description={t('newKeyHint')}
          value={key}
          onChange={setKey}
          maxLength={40}
          error={wasTried && isKeyBad ? t('missing') : undefined}
        />
      )}
      <WordingInputs of="titles" words={titles} onChange={setTitles} isMissing={wasTried && titles.en.trim() === ''} />
      <LineInput label={t('symbol')} value={symbol} onChange={setSymbol} maxLength={80} />
      <DayInput label={t('adopted')} value={adoptedOn} onChange={setAdoptedOn} />
      <WordsInput label={t('sourceOf')} value={source} onChange={setSource} maxLength={500} />
      {instrument ? (
        <Checkbox
          label={t('retire')}
          description={t('retireHint')}
          checked={retired}
          onChange={({ currentTarget }) => setRetired(currentTarget.checked)}
        />
      ) : null}
    </FormDialog>
  );
}
