import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';

const dataUrl = (path: string): string => `data:image/png;base64,${readFileSync(path).toString('base64')}`;

/** One picture of the page with the panel beside it, as they stand in the browser's window. */
export const sideBySide = async (context: BrowserContext, page: string, panel: string): Promise<Buffer> => {
  const canvas = await context.newPage();
  try {
    await canvas.setContent(
      `<body style="margin:0;display:inline-flex;background:#fff;align-items:stretch">
       <img src="${dataUrl(page)}"><div style="display:flex;flex-direction:column;border-left:1px solid #b9c0c9">
       <div style="flex:1;display:flex;align-items:center;padding:0 12px;background:#eef0f3;font:13px 'DejaVu Sans',sans-serif">Indicia</div>
       <img src="${dataUrl(panel)}"></div></body>`,
    );
    const body = canvas.locator('body');
    await body
      .locator('img')
      .last()
      .evaluate((image) => (image as HTMLImageElement).decode());
    return await body.screenshot();
  } finally {
    await canvas.close();
  }
};
