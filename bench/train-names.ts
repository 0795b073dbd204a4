// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `node bench/train-names.ts [script …]`: learns the channels of names from the pairs in `shared/data/linkage/names` and writes
 * the tables that `packages/evidence` ships. The same pairs give the same tables.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainChannel, writeChannel, type ChannelScript } from '@palermo/evidence';
import { channelScripts, splitNames } from './lib/name-data.ts';

const tables = join(import.meta.dirname, '../packages/evidence/src/names/channel/tables');
const asked = process.argv.slice(2);
const unknown = asked.find((script) => !channelScripts.some((known) => known === script));
if (unknown !== undefined) throw new Error(`There are pairs for ${channelScripts.join(', ')}, not for ${unknown}.`);

for (const script of channelScripts) {
  if (asked.length > 0 && !asked.includes(script)) continue;
  const { training } = splitNames(script);
  const model = trainChannel(training, {
    onPass: (pass, likelihood) =>
      process.stderr.write(`${script}: pass ${pass}, mean ln P ${(likelihood / training.length).toFixed(3)}\n`),
  });
  const text = writeChannel(model);
  writeFileSync(join(tables, `${script}.ts`), sourceOf(script, text));
  process.stderr.write(
    `${script}: ${model.contexts.size} contexts, ${(Buffer.byteLength(text) / 1024).toFixed(0)} KiB\n`,
  );
}

function sourceOf(script: ChannelScript, text: string): string {
  return `// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Learnt by \`node bench/train-names.ts ${script}\` from pairs of names in Wikidata (CC0 1.0); the layout stands at \`readChannel\`. */
// prettier-ignore
export const ${script.toUpperCase()}_CHANNEL =
  ${JSON.stringify(text)};
`;
}
