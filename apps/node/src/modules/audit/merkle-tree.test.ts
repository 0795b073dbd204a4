// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTree } from './merkle-tree.ts';

/** Leaves and roots of the test vectors of Certificate Transparency. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

it('gives the roots of Certificate Transparency’s test vectors', () => {
  const tree = createTree();
  const grown = leaves.map((leaf) => {
    tree.append(Buffer.from(leaf, 'hex'));
    return tree.root().toString('hex');
  });
  expect(grown).toEqual(roots);
});

it('is the hash of nothing before the first leaf', () => {
  expect(createTree().root()).toEqual(createHash('sha256').digest());
});

function sha256(...parts: readonly Uint8Array[]): Buffer {
  return createHash('sha256').update(Buffer.concat(parts)).digest();
}

/** RFC 6962, section 2.1, as it is written. */
function rootByDefinition(all: readonly Uint8Array[]): Buffer {
  const [only] = all;
  if (only === undefined) return sha256();
  if (all.length === 1) return sha256(Buffer.of(0), only);
  const left = 2 ** Math.ceil(Math.log2(all.length) - 1);
  return sha256(Buffer.of(1), rootByDefinition(all.slice(0, left)), rootByDefinition(all.slice(left)));
}

it('grows to the root that the definition gives', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 }), (all) => {
      const tree = createTree();
      for (const leaf of all) tree.append(leaf);
      expect(tree.root()).toEqual(rootByDefinition(all));
      expect(tree.leafCount).toBe(all.length);
    }),
    { seed: 6962, numRuns: 200 },
  );
});
