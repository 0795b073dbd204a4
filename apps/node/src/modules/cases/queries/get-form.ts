// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { defineQuery } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { formOf } from '../case-form.ts';
import { mayReadForm } from '../policy.ts';

/** The country's case form and the settings that pages need. */
export const getForm = defineQuery({
  name: 'cases.readForm',
  input: z.object({}),
  policy: mayReadForm,
  async run(scope) {
    const { pack } = await getNodeSettings(scope);
    const { sections: _sections, codeLists: _codeLists, identification: _process, ...settings } = pack;
    return { pack: settings, form: [...formOf(pack).sections] };
  },
  audit: 'none',
});
