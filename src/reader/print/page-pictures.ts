import type { OpenFile } from '../../documents/open-file';
import type { Finding } from '../../model/finding';
import type { Family, FamilyGroup } from '../../model/lexicon';
import { marks } from '../../page/highlight-styles';
import type { PageOffsets } from '../page-offsets';
import { Drawing, release } from '../pages/drawing';

/** 150 dots an inch. */
const SCALE = 150 / 72;

export interface Marked {
  readonly findings: readonly Finding[];
  readonly groups: ReadonlyMap<Family, FamilyGroup>;
  readonly offsets: PageOffsets;
}

/** A page as a picture for the printer, with the passages marked where that is wanted. */
export async function pagePicture(
  file: OpenFile,
  page: number,
  marked: Marked | null,
  signal: AbortSignal,
): Promise<string> {
  const canvas = await new Drawing(file.pdf!).draw(page, SCALE, 0, signal);
  try {
    if (marked) markOn(canvas, file, page, marked);
    return canvas.toDataURL('image/jpeg', 0.85);
  } finally {
    release(canvas);
  }
}

function markOn(canvas: HTMLCanvasElement, file: OpenFile, page: number, { findings, groups, offsets }: Marked): void {
  const read = file.page(page);
  const pen = canvas.getContext('2d');
  if (!read || !pen) return;
  const scale = canvas.width / read.width;
  for (const { position, family } of findings) {
    const { colour, thickness } = marks[groups.get(family) ?? 'offence'];
    for (const stretch of offsets.stretches(position.start, position.end)) {
      if (stretch.page !== page) continue;
      for (const { x, y, width, height } of read.runs.boxes(stretch.start, stretch.end)) {
        pen.fillStyle = `rgb(${colour.join(' ')} / 0.15)`;
        pen.fillRect(x * scale, y * scale, width * scale, height * scale);
        pen.fillStyle = `rgb(${colour.join(' ')})`;
        pen.fillRect(x * scale, (y + height) * scale, width * scale, (thickness * scale) / 2);
      }
    }
  }
}
