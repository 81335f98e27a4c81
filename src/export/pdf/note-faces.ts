import type { Faces, Weight } from './fonts';
import { readTypeface, type Typeface } from './typeface';

type File = Promise<{ readonly default: string }>;

/** The scripts that the PDF is set in, the common ones first. */
const files: Readonly<Record<Weight, readonly (() => File)[]>> = {
  regular: [
    () => import('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-vietnamese-400-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff?inline'),
  ],
  bold: [
    () => import('@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-vietnamese-700-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff?inline'),
    () => import('@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff?inline'),
  ],
};

/** Reads the extension's own fonts; they load with the first PDF. */
export const noteFaces = async (): Promise<Faces> => {
  const [regular, bold] = await Promise.all([read('regular'), read('bold')]);
  return { regular, bold };
};

const read = (weight: Weight): Promise<readonly Typeface[]> =>
  Promise.all(files[weight].map(async (file) => readTypeface(bytesOf((await file()).default))));

/** The bytes of a `data:` address in base 64. */
const bytesOf = (address: string): Uint8Array<ArrayBuffer> => {
  const text = atob(address.slice(address.indexOf(',') + 1));
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};
