/** Every sentence about handing notes to a colleague. */
export const bundleCopy = {
  title: 'Hand notes to a colleague',
  body: 'A bundle is one file with all your notes, without the documents’ text: encrypted under a passphrase you choose, and signed. Put it where your office keeps case files, and tell the passphrase by another way.',
  passphrase: 'Passphrase of the bundle',
  rule: 'At least 12 characters.',
  save: 'Save a bundle',
  saved: (notes: number) => `Saved: ${notes} ${notes === 1 ? 'note' : 'notes'}.`,
  choose: 'Bundle to take in',
  open: 'Open it',
  working: 'Working…',
  from: (label: string, day: string, notes: number) =>
    `${notes} ${notes === 1 ? 'note' : 'notes'} from ${label === '' ? 'somebody without a label' : label}, made on ${day}.`,
  fingerprint: 'Fingerprint of the signer. Compare it by telephone if it matters who made this.',
  take: 'Take these notes in',
  leave: 'Leave them',
  merged: (added: number, same: number, both: number) =>
    `${added} added, ${same} here already, ${both} kept beside yours because the words differ. Nothing of yours was changed.`,
  refused: 'Your office does not allow bundles.',
  tooLarge: 'The file is larger than any bundle.',
} as const;
