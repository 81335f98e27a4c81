/** A reference to an object of the file. */
export type Ref = `${number} 0 R`;

/** Collects the numbered objects of one PDF file and writes them out. */
export class PdfObjects {
  readonly #bodies: (string | { readonly head: string; readonly stream: Uint8Array<ArrayBuffer> })[] = [];

  /** Keeps a place for an object that others point to before it is known. */
  reserve(): Ref {
    this.#bodies.push('null');
    return `${this.#bodies.length} 0 R`;
  }

  put(body: string, at: Ref = this.reserve()): Ref {
    this.#bodies[indexOf(at)] = body;
    return at;
  }

  /** A compressed stream; `entries` are those of its dictionary beside filter and length. */
  async stream(content: Uint8Array<ArrayBuffer> | string, entries = '', at: Ref = this.reserve()): Promise<Ref> {
    const bytes = typeof content === 'string' ? latin(content) : content;
    const stream = new Uint8Array(
      await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer(),
    );
    this.#bodies[indexOf(at)] = {
      head: `<< /Length ${stream.length} /Filter /FlateDecode ${entries} >>`,
      stream,
    };
    return at;
  }

  /** The file. `id` names it: two hexadecimal digits a byte. */
  file(catalog: Ref, info: Ref, id: string): Uint8Array<ArrayBuffer> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const places: number[] = [];
    let size = 0;
    const add = (part: Uint8Array<ArrayBuffer> | string): void => {
      const bytes = typeof part === 'string' ? latin(part) : part;
      parts.push(bytes);
      size += bytes.length;
    };
    add('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n');
    this.#bodies.forEach((body, index) => {
      places.push(size);
      add(`${index + 1} 0 obj\n`);
      if (typeof body === 'string') add(body);
      else {
        add(`${body.head}\nstream\n`);
        add(body.stream);
        add('\nendstream');
      }
      add('\nendobj\n');
    });
    const start = size;
    add(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n`);
    add(places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join(''));
    add(
      `trailer\n<< /Size ${places.length + 1} /Root ${catalog} /Info ${info} /ID [<${id}> <${id}>] >>\nstartxref\n${start}\n%%EOF\n`,
    );
    const file = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      file.set(part, at);
      at += part.length;
    }
    return file;
  }
}

/** A text string as PDF writes it, in any script. */
export const pdfText = (text: string): string => `<FEFF${hex(text)}>`;

/** UTF-16 code units, four hexadecimal digits each. */
export const hex = (text: string): string => {
  let digits = '';
  for (let at = 0; at < text.length; at += 1) digits += text.charCodeAt(at).toString(16).padStart(4, '0');
  return digits.toUpperCase();
};

/** A number as PDF reads it: no exponent, three decimals at most. */
export const num = (value: number): string => String(Math.round(value * 1000) / 1000);

const indexOf = (ref: Ref): number => Number.parseInt(ref, 10) - 1;

const latin = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};
