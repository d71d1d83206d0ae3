import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderPageAsImage } from 'unpdf';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** What the QR code on the first page of a PDF says to whoever scans it. */
export async function qrInPdf(pdf: Buffer): Promise<string> {
  const picture = await renderPageAsImage(new Uint8Array(pdf), 1, {
    canvasImport: () => import('@napi-rs/canvas'),
    scale: 3,
  });
  const wasm = await readFile(
    fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')),
  );
  // Without it, the library fetches its program from the web.
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const [code] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] });
  if (!code?.text) throw new Error('No QR code is on the first page.');
  return code.text;
}
