// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Document, Packer, Paragraph } from 'docx';
import { PDFDocument } from 'mupdf';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../tabular/write-xlsx.ts';
import { writeZip, type ZipPart } from '../tabular/write-zip.ts';
import { checkFile } from './check-file.ts';

const planted = 'zqsecretplace';
const refusedFor = (reason: string) => ({ name: 'FileRefusal', reason });
const office = 'application/vnd.openxmlformats-officedocument';

/** An office file of the parts given, with the list of parts that its type has. */
function officeFile(mainType: string, parts: readonly ZipPart[]): Buffer {
  const types = `<Types><Override PartName="/main.xml" ContentType="${mainType}.main+xml"/></Types>`;
  return writeZip([{ name: '[Content_Types].xml', content: types }, ...parts]);
}
function openDocument(parts: readonly ZipPart[] = []): Buffer {
  return writeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...parts,
  ]);
}
function pdf(change: (document: PDFDocument) => void = () => {}, options = ''): Uint8Array {
  const document = new PDFDocument();
  document.insertPage(-1, document.addPage([0, 0, 200, 200], 0, {}, ''));
  change(document);
  return Uint8Array.from(document.saveToBuffer(options).asUint8Array());
}
/** A box of a recording: its length, its name, what it holds. */
function box(name: string, ...inside: readonly Buffer[]): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), ...inside]);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(content.length + 4);
  return Buffer.concat([bytes, content]);
}
/** What names the kind of a track: `vide`, `soun`, or `meta` for places along the way. */
const handler = (kind: string) => box('hdlr', Buffer.alloc(8), Buffer.from(kind, 'latin1'), Buffer.alloc(13));
const recording = (...tracks: readonly Buffer[]) =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\u0002\0isommp42', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100)), ...tracks, box('udta', box('\u00a9xyz', Buffer.from(planted)))),
    box('mdat', Buffer.from('moving pictures')),
  ]);

describe('files that come from outside', () => {
  test('office files are known by what they hold, and it is said that they may tell their author', async () => {
    const docx = await Packer.toBuffer(
      new Document({ creator: planted, sections: [{ children: [new Paragraph('Hello')] }] }),
    );
    const xlsx = await writeXlsx([{ name: 'Sheet', columns: ['a'], rows: [['1']] }]);
    for (const [content, type] of [
      [docx, 'docx'],
      [xlsx, 'xlsx'],
      [openDocument(), 'odt'],
    ] as const) {
      expect(await checkFile(content)).toMatchObject({ type, pages: 0, notes: ['metadataKept'] });
    }
  });

  test('programs in office files are refused, whatever the file is called', async () => {
    const program = { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' };
    const files = [
      officeFile('application/vnd.ms-word.document.macroEnabled', [program]),
      officeFile(`${office}.wordprocessingml.document`, [program]),
      officeFile(`${office}.spreadsheetml.sheet`, [{ name: 'xl/vbaProject.bin', content: 'Sub' }]),
      openDocument([{ name: 'Basic/Standard/Module1.xml', content: '<script:module/>' }]),
    ];
    for (const content of files) await expect(checkFile(content)).rejects.toMatchObject(refusedFor('macros'));
  });

  test('a small file that unfolds to a large one is refused, also when it lies about its size', async () => {
    const main = `${office}.wordprocessingml.document`;
    const bomb = officeFile(main, [{ name: 'word/document.xml', content: Buffer.alloc(20_000_000) }]);
    expect(bomb.length).toBeLessThan(50_000);
    await expect(checkFile(bomb)).rejects.toMatchObject(refusedFor('tooMuchInside'));
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(1000, lying.lastIndexOf('word/document.xml') - 46 + 24);
    await expect(checkFile(lying)).rejects.toMatchObject(refusedFor('tooMuchInside'));
  });

  test('files behind a password are refused with the words for it', async () => {
    const locked = pdf(() => {}, 'encrypt=aes-256,user-password=quiet,owner-password=loud');
    await expect(checkFile(locked)).rejects.toMatchObject(refusedFor('locked'));
    const container = Buffer.alloc(2048);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(container);
    Buffer.from('EncryptedPackage', 'utf16le').copy(container, 1024);
    await expect(checkFile(container)).rejects.toMatchObject(refusedFor('locked'));
    container.fill(0, 1024);
    await expect(checkFile(container)).rejects.toMatchObject(refusedFor('type'));
  });

  test('a PDF loses its programs and its author; a signed one stays as it came, and that is said', async () => {
    const told = (document: PDFDocument) => {
      document.setMetaData('info:Author', planted);
      const act = document.newDictionary();
      act.put('S', document.newName('JavaScript'));
      act.put('JS', document.newString('app.alert(1)'));
      document.getTrailer().get('Root').put('OpenAction', act);
    };
    const cleaned = await checkFile(pdf(told));
    expect(cleaned).toMatchObject({ type: 'pdf', pages: 1, notes: ['metadataRemoved', 'scriptsRemoved'] });
    expect(Buffer.from(cleaned.content).toString('latin1')).not.toMatch(/zqsecretplace|JavaScript/);
    const signed = pdf((document) => {
      const form = document.newDictionary();
      form.put('SigFlags', 3);
      document.getTrailer().get('Root').put('AcroForm', form);
    });
    const kept = await checkFile(signed);
    expect(kept.notes).toEqual(['signed', 'metadataKept']);
    expect(Buffer.from(kept.content).equals(Buffer.from(signed))).toBe(true);
  });

  test('a scan in TIFF becomes PNG; one of several pages is to be sent as PDF', async () => {
    const page = { create: { width: 20, height: 10, channels: 3, background: '#135' } } as const;
    const scan = await sharp(page)
      .withExif({ IFD0: { Copyright: planted } })
      .tiff()
      .toBuffer();
    const kept = await checkFile(scan);
    expect(kept).toMatchObject({ type: 'png', pages: 1, notes: ['metadataRemoved', 'converted'] });
    expect(Buffer.from(kept.content).includes(planted)).toBe(false);
    const leaf = await sharp(page).png().toBuffer();
    const several = await sharp([leaf, leaf], { join: { animated: true } })
      .tiff()
      .toBuffer();
    await expect(checkFile(several)).rejects.toMatchObject(refusedFor('manyPages'));
  });

  test('a recording does not say where it was made; places along the way cannot be taken out, and that is said', async () => {
    const film = await checkFile(recording(box('trak', box('mdia', handler('vide')))));
    expect(film).toMatchObject({ type: 'mp4', notes: ['metadataRemoved'] });
    expect(Buffer.from(film.content).includes(planted)).toBe(false);
    expect(Buffer.from(film.content).includes('moving pictures')).toBe(true);
    const walked = await checkFile(recording(box('trak', box('mdia', handler('meta')))));
    expect(walked.notes).toEqual(['metadataRemoved', 'metadataKept']);
  });
});
