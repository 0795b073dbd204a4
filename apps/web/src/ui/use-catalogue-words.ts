// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';

interface Said {
  readonly code: string;
  readonly detail: string;
  readonly todo: string;
  readonly retryAfterSeconds?: number | undefined;
}

interface CatalogueWords {
  readonly what: string;
  readonly todo: string;
  /** What the node says beyond its catalogue. It speaks English alone, so other readers are spared it. */
  readonly more: readonly string[];
}

/** What a code of the node means in the reader's language; the node's own words for codes that the catalogue lacks. */
export function useCatalogueWords(): (said: Said) => CatalogueWords {
  const { t, i18n } = useTranslation('problems');
  return ({ code, detail, todo, retryAfterSeconds }) => {
    if (!i18n.exists(`${code}.what`, { ns: 'problems' })) return { what: detail, todo, more: [] };
    const what = t(`${code}.what`);
    return {
      what,
      todo: t(`${code}.todo`, { count: retryAfterSeconds ?? 1 }),
      more: i18n.language === 'en' && detail !== what ? [detail] : [],
    };
  };
}
