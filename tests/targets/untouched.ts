import type { Page } from 'playwright-core';

/** From now on every change to the trees of a page is noted: in all its frames and open shadow trees. */
export async function watchAll(page: Page): Promise<void> {
  for (const frame of page.frames())
    await frame
      .evaluate(() => {
        const changes: string[] = [];
        Object.assign(globalThis, { changes });
        const observer = new MutationObserver((records) => {
          for (const { type, target, attributeName } of records)
            changes.push(`${type} ${target.nodeName} ${attributeName ?? ''}`);
        });
        const watch = (root: Document | ShadowRoot): void => {
          observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
          for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot);
        };
        watch(document);
      })
      .catch(() => undefined);
}

/** What was noted. */
export async function stillUntouched(page: Page): Promise<string[]> {
  const all: string[] = [];
  for (const frame of page.frames())
    all.push(
      ...(await frame.evaluate(() => (globalThis as unknown as { changes?: string[] }).changes ?? []).catch(() => [])),
    );
  return all;
}
