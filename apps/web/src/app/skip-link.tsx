// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';

export const mainId = 'main';

/** The first stop of the Tab key: past the navigation, to the page itself. */
export function SkipLink() {
  const { t } = useTranslation('common');
  return (
    <a
      href={`#${mainId}`}
      className="skip-link"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(mainId)?.focus();
      }}
    >
      {t('layout.skipToContent')}
    </a>
  );
}
