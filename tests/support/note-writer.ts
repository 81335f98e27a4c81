import type { Download, Locator, Page } from 'playwright-core';

/** Somebody writing a review note in the panel, in their words. Counts what they do with hand or keyboard. */
export class NoteWriter {
  actions = 0;

  constructor(readonly panel: Page) {}

  async act(action: () => Promise<unknown>): Promise<void> {
    this.actions += 1;
    await action();
  }

  openNote(): Promise<void> {
    return this.act(() => this.panel.getByRole('tab', { name: 'Review note' }).click());
  }

  choose(label: string, option: string): Promise<void> {
    return this.act(() => this.panel.getByRole('combobox', { name: label }).selectOption(option));
  }

  /** Adds an offence that the document names. */
  addNamed(name: string): Promise<void> {
    return this.act(() => this.panel.getByRole('button', { name: `+ ${name}` }).click());
  }

  addOffence(name: string): Promise<void> {
    return this.act(async () => {
      await this.panel.getByLabel('Add an offence').fill(name);
      await this.panel.keyboard.press('Enter');
    });
  }

  question(words: string | RegExp): Locator {
    return this.panel.locator('fieldset.question').filter({ hasText: words }).first();
  }

  /** One key on a question. */
  answer(words: string | RegExp, key: 'y' | 'n' | 'u' | 'f'): Promise<void> {
    return this.act(async () => {
      await this.question(words).getByRole('radio').first().focus();
      await this.panel.keyboard.press(key);
    });
  }

  write(label: string, text: string): Promise<void> {
    return this.act(() => this.panel.getByLabel(label, { exact: true }).fill(text));
  }

  async saved(): Promise<void> {
    await this.panel.getByText('Saved on this machine.').waitFor();
  }

  async take(button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const download = this.panel.waitForEvent('download');
    await this.act(() => this.panel.getByRole('button', { name: button, exact: true }).click());
    return { name: (await download).suggestedFilename(), bytes: await bytesOf(await download) };
  }
}

const bytesOf = async (download: Download): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
};
