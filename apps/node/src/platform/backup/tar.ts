// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** One file of a tar archive, small enough to hold in memory. */
export interface TarEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

const blockBytes = 512;
const nameBytesMax = 100;

/** The entries as a POSIX ustar archive, in blocks as they come. Names are at most 100 bytes. */
export async function* writeTar(entries: AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const { name, content } of entries) {
    yield tarHeader(name, content.length);
    yield content;
    const rest = content.length % blockBytes;
    if (rest > 0) yield new Uint8Array(blockBytes - rest);
  }
  yield new Uint8Array(2 * blockBytes);
}

/** Reads an archive of `writeTar` back, entry by entry. Throws a RangeError when it is not one or ends early. */
export async function* readTar(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const bytes = new ByteQueue(blocks);
  for (;;) {
    const header = await bytes.take(blockBytes);
    if (header.every((byte) => byte === 0)) {
      // Reading to the very end makes the decryption check the last piece too.
      await bytes.drain();
      return;
    }
    const name = textField(header, 0, nameBytesMax);
    const size = Number.parseInt(textField(header, 124, 12), 8);
    if (
      textField(header, 257, 5) !== 'ustar' ||
      !Number.isSafeInteger(size) ||
      checksum(header) !== storedSum(header)
    ) {
      throw new RangeError('not a tar archive');
    }
    const content = await bytes.take(size);
    await bytes.take((blockBytes - (size % blockBytes)) % blockBytes);
    yield { name, content };
  }
}

function tarHeader(name: string, size: number): Uint8Array {
  const encoded = Buffer.from(name, 'utf8');
  if (encoded.length > nameBytesMax) throw new RangeError(`the name ${name} is too long for a tar archive`);
  const header = Buffer.alloc(blockBytes);
  header.set(encoded);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** The sum of the header's bytes with the field of the sum itself read as blanks. */
function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0);
}

function storedSum(header: Uint8Array): number {
  return Number.parseInt(textField(header, 148, 8), 8);
}

function textField(header: Uint8Array, start: number, length: number): string {
  const field = Buffer.from(header.subarray(start, start + length)).toString('utf8');
  return field.split('\0', 1)[0] ?? '';
}

/** Bytes of a stream, taken in the lengths that the reader wants. */
class ByteQueue {
  readonly #source: AsyncIterator<Uint8Array>;
  #pieces: Uint8Array[] = [];
  #length = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Uint8Array> {
    while (this.#length < length) {
      const { done, value } = await this.#source.next();
      if (done === true) throw new RangeError('the archive ends early');
      this.#pieces.push(value);
      this.#length += value.length;
    }
    const all = this.#pieces.length === 1 ? (this.#pieces[0] ?? new Uint8Array()) : Buffer.concat(this.#pieces);
    this.#pieces = all.length > length ? [all.subarray(length)] : [];
    this.#length -= length;
    return all.subarray(0, length);
  }

  async drain(): Promise<void> {
    while ((await this.#source.next()).done !== true) continue;
  }
}
