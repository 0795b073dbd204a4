// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { resolve } from 'node:path';
import { report } from './finding.ts';
import { listSourceFiles } from './list-source-files.ts';
import { checkSourceFile, checkTree } from './source-rules.ts';

const files = listSourceFiles(resolve(import.meta.dirname, '../..'));
report('sources', [...files.flatMap(checkSourceFile), ...checkTree(files.map(({ path }) => path))]);
