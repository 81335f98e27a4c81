import { newSheet, paper, wrapped, writeLines } from './page-writer';

export interface FormEntry {
  readonly label: string;
  readonly value: string;
}

/** An incident report as a form: printed labels, values typed into fields, boxes ticked, a narrative below. */
export const incidentForm = async (entries: readonly FormEntry[], narrative: string): Promise<Uint8Array> => {
  const { document, font, bold } = await newSheet();
  const page = document.addPage([paper.width, paper.height]);
  const form = document.getForm();
  page.drawText('INCIDENT REPORT', { x: 230, y: 750, size: 16, font: bold });
  for (const [at, { label, value }] of entries.entries()) {
    const x = at % 2 === 0 ? 60 : 320;
    const y = 710 - Math.floor(at / 2) * 26;
    page.drawText(`${label}:`, { x, y, size: 10, font });
    const field = form.createTextField(`f${at}`);
    field.setText(value);
    field.addToPage(page, { x: x + 90, y: y - 4, width: 140, height: 16, borderWidth: 0.5 });
  }
  const ticked = form.createCheckBox('interpreter');
  ticked.addToPage(page, { x: 60, y: 560, width: 12, height: 12 });
  ticked.check();
  page.drawText('Interpreter used', { x: 80, y: 562, size: 10, font });
  const empty = form.createCheckBox('juvenile');
  empty.addToPage(page, { x: 320, y: 560, width: 12, height: 12 });
  page.drawText('Juvenile', { x: 340, y: 562, size: 10, font });
  page.drawText('NARRATIVE', { x: 60, y: 530, size: 11, font: bold });
  writeLines(page, wrapped(narrative, font, 11, 490), { x: 60, top: 510, width: 490, bottom: 60 }, font);
  return document.save();
};
