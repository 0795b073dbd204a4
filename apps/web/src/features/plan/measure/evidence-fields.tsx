// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Anchor, FileInput, Group, Text, TextInput } from '@mantine/core';
import { addPlanEvidence, type EvidenceId, type MeasureId } from '@palermo/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { WordsInput } from '../../../ui/form-fields.tsx';

/** What shows that something is so: words, where to find it, a file. */
export interface TypedEvidence {
  readonly words: string;
  readonly link: string;
  readonly file: File | null;
}

/** Evidence as it is typed, and as it is sent: the file goes first, under the measure. */
export function useEvidence(measureId: MeasureId, known: { readonly words: string; readonly link: string }) {
  const [typed, setTyped] = useState<TypedEvidence>({ ...known, file: null });
  const link = typed.link.trim();
  const isLinkBad = link !== '' && !/^https?:\/\/\S+$/.test(link);
  return {
    typed,
    change: (part: Partial<TypedEvidence>) => setTyped((before) => ({ ...before, ...part })),
    isLinkBad,
    isIncomplete: typed.words.trim() === '' || isLinkBad,
    /** Sends the file, if there is one, and gives what goes with the act. */
    async send(fileId: EvidenceId | null) {
      const { file } = typed;
      const sent = file
        ? await api(addPlanEvidence, { params: { measureId }, file: { name: file.name, content: file } })
        : undefined;
      return { evidence: typed.words.trim(), link: link === '' ? null : link, fileId: sent?.id ?? fileId };
    },
  };
}

interface EvidenceFieldsProps {
  readonly evidence: ReturnType<typeof useEvidence>;
  readonly wasTried: boolean;
}

export function EvidenceFields({ evidence, wasTried }: EvidenceFieldsProps) {
  const { t } = useTranslation('plan');
  const { typed, change, isLinkBad } = evidence;
  return (
    <>
      <WordsInput
        label={t('evidence.what')}
        value={typed.words}
        onChange={(words) => change({ words })}
        maxLength={1000}
        error={wasTried && typed.words.trim() === '' ? t('missing') : undefined}
      />
      <TextInput
        label={t('evidence.link')}
        type="url"
        dir="ltr"
        value={typed.link}
        onChange={({ currentTarget }) => change({ link: currentTarget.value })}
        error={wasTried && isLinkBad ? t('evidence.badLink') : undefined}
      />
      <FileInput
        label={t('evidence.file')}
        description={t('evidence.fileHint')}
        value={typed.file}
        onChange={(file) => change({ file })}
        clearable
      />
    </>
  );
}

interface ShownEvidence {
  readonly evidence: string | null;
  readonly link: string | null;
  readonly file: { readonly id: string; readonly name: string } | null;
}

/** Evidence as it was given, with its link and its file. */
export function EvidenceText({ measureId, of }: { readonly measureId: MeasureId; readonly of: ShownEvidence }) {
  const { t } = useTranslation('plan');
  if (of.evidence === null) return null;
  return (
    <Group gap="xs">
      <Text size="sm" dir="auto">
        {of.evidence}
      </Text>
      {of.link === null ? null : (
        <Anchor size="sm" href={of.link} target="_blank" rel="noreferrer noopener">
          {t('evidence.toLink')}
        </Anchor>
      )}
      {of.file === null ? null : (
        <Anchor size="sm" href={`/api/v1/measures/${measureId}/evidence/${of.file.id}`}>
          {t('evidence.open', { name: of.file.name })}
        </Anchor>
      )}
    </Group>
  );
}
