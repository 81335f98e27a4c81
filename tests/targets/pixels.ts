import type { Page } from 'playwright-core';
import { marks } from '../../src/page/highlight-styles';
import type { CaseTab } from '../browser/case-tab';

/** How many pixels of what the tab shows have the colour of a mark's line. `canvas`: a page that can read pictures. */
export async function markedPixels(tab: CaseTab, canvas: Page): Promise<number> {
  await tab.page.bringToFront();
  const png = (await tab.page.screenshot()).toString('base64');
  const colours = Object.values(marks).map(({ colour }) => [...colour]);
  return canvas.evaluate(
    async ([png, colours]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const drawing = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      drawing.drawImage(picture, 0, 0);
      const { data } = drawing.getImageData(0, 0, picture.width, picture.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        if (colours.some((colour) => colour.every((value, i) => Math.abs(data[at + i]! - value) <= 6))) count++;
      return count;
    },
    [png, colours] as const,
  );
}
