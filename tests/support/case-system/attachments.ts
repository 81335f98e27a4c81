import { type Html, html } from './html';

const lines = ['FIELD INTERVIEW CARD', 'NAME: TENNANT M', 'LOC: RM 214', 'REMARKS: SEE REPORT', 'BADGE 4471'];

/** A scan: words as a picture, which no reader of text can see. */
export const fieldCardPicture = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="420"><rect width="700" height="420" fill="#f4efe2"/>${lines
    .map(
      (line, row) =>
        `<text x="40" y="${70 + row * 66}" font-family="monospace" font-size="30" fill="#333">${line}</text>`,
    )
    .join('')}</svg>`;

export const picturePage = (): Html => html`<!doctype html><html lang="en-US"><head><meta charset="utf-8">
<title>Field interview card</title></head><body><img src="/static-picture/field-card.svg" width="700" height="420" alt=""></body></html>`;

/** What the evidence vendor's player shows, from another host than the case system's. */
export const playerPage = (): Html => html`<!doctype html><html lang="en-US"><head><meta charset="utf-8">
<title>Evidence player</title></head><body><h1>Transcript, 00:00 to 03:10</h1>
<p>OFC RAINES: Step out for me. Anybody else in the room?</p><p>SUBJECT: No. He said he would be right back.</p>
<p>OFC RAINES: Who has your ID?</p><p>SUBJECT: He holds on to it.</p></body></html>`;

const pdfLines = [
  'TALLOW COUNTY SHERIFF',
  'PROPERTY RECEIPT 24-1187-P',
  '1 prepaid phone, cracked screen',
  '2 hotel key cards',
  'USC 38.00',
];

/** A one-page PDF with a text layer, assembled by hand. */
export const propertyReceiptPdf = (): Buffer => {
  const content = `BT /F1 14 Tf 72 720 Td 20 TL ${pdfLines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
};
