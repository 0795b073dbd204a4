// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DuplicateReason } from '@palermo/contract';
import { useTranslation } from 'react-i18next';

/** Bits from which a field speaks at all, clearly and strongly. */
const speaksFrom = 0.5;
const clearlyFrom = 2;
const stronglyFrom = 5;

interface LikenessWords {
  /** How a field of two cases agrees: "almost the same". */
  readonly level: (reason: DuplicateReason) => string;
  /** What that says: "speaks clearly for one person". Empty where it says nothing. */
  readonly weight: (reason: DuplicateReason) => string;
  /** The fields that speak most for one person, in one line. */
  readonly summary: (reasons: readonly DuplicateReason[]) => string;
}

/** Why two cases are taken for one person's, in the reader's language. */
export function useLikenessWords(): LikenessWords {
  const { t } = useTranslation('common');
  const level = ({ level: code }: DuplicateReason): string => t(`likeness.levels.${code}`);
  return {
    level,
    weight: ({ bits }) => {
      const size = Math.abs(bits);
      if (size < speaksFrom) return '';
      const strength = size < clearlyFrom ? 'little' : size < stronglyFrom ? 'clearly' : 'strongly';
      return t(`likeness.${bits > 0 ? 'for' : 'against'}.${strength}`);
    },
    summary: (reasons) =>
      reasons
        .filter(({ bits }) => bits >= speaksFrom)
        .toSorted((one, other) => other.bits - one.bits)
        .slice(0, 4)
        .map((reason) => `${t(`likeness.fields.${reason.field}`)}: ${level(reason)}`)
        .join(t('likeness.separator')),
  };
}
