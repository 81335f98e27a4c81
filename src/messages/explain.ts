import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { Explanation } from '../model/explanation';
import { failed, ok, type Result } from '../model/failure';

/** The longest text the workbench looks into: a few pages, read in one go. */
export const longestExplained = 20_000;

/** From the options page to the background: how would this text be read? Reply: Explanation. */
export const ExplainText = z.object({
  type: z.literal('text/explain'),
  text: z.string().check(z.maxLength(longestExplained)),
  reviewed: z.optional(z.string()),
});
export type ExplainText = Readonly<z.infer<typeof ExplainText>>;

/** Asks the background for the steps of the decision on a text. */
export async function askForSteps(text: string, reviewed: string): Promise<Result<Explanation>> {
  const message: ExplainText = {
    type: 'text/explain',
    text,
    ...(reviewed.trim() === '' ? {} : { reviewed: reviewed.trim() }),
  };
  try {
    const parsed = Explanation.safeParse(await browser.runtime.sendMessage(message));
    if (parsed.success) return ok(parsed.data);
  } catch {
    // The background went away meanwhile, or is of another version.
  }
  return failed(
    'not-explained',
    'The text could not be looked into.',
    'Try once more; if it stays so, reload this page.',
  );
}
