import type { Unread } from '../../model/coverage';
import { failed, ok, type Result } from '../../model/failure';
import { joinedBlocks, type LooseBlock, paragraphBlocks } from './blocks';
import type { FlowContent } from './flow-file';
import { htmlBlocks } from './html-blocks';

interface Person {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}

/** Reads a saved e-mail: who, when, about what, and its text. Attachments are named as not read. */
export async function readEmail(bytes: Uint8Array): Promise<Result<FlowContent>> {
  const { default: PostalMime } = await import('postal-mime');
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 64 });
  } catch {
    return failed(
      'broken',
      'This e-mail is damaged and cannot be opened.',
      'Save it again from the mail program, or as a PDF.',
    );
  }
  const head: LooseBlock[] = [
    ['From', people([mail.from])],
    ['To', people(mail.to)],
    ['Cc', people(mail.cc)],
    ['Date', mail.date ?? ''],
    ['Subject', mail.subject ?? ''],
  ].flatMap(([name, value]) => (value ? [{ is: 'field' as const, text: `${name}: ${value}`, level: 0 }] : []));
  const plain = mail.text?.replace(/\r\n?/g, '\n').trim();
  const body: readonly LooseBlock[] = plain
    ? paragraphBlocks(plain).map(({ start, end }) => ({ is: 'paragraph', text: plain.slice(start, end), level: 0 }))
    : htmlBlocks(mail.html ?? '').blocks;
  return ok({
    kind: 'email',
    title: mail.subject ?? '',
    ...joinedBlocks([...head, ...body]),
    notRead: mail.attachments
      .filter(({ related }) => !related)
      .map(({ filename }) => attached(filename ?? 'without a name')),
  });
}

const people = (list: readonly (Person | undefined)[] | undefined): string =>
  (list ?? [])
    .flatMap((one) =>
      one ? [one.name && one.address ? `${one.name} <${one.address}>` : one.name || one.address || ''] : [],
    )
    .filter((one) => one !== '')
    .join(', ');

const attached = (name: string): Unread => ({
  where: `attachment ${name}`,
  why: 'Attachments are not read with their e-mail.',
  remedy: 'Save the attachment and open it by itself.',
});
