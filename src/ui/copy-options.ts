/** Every sentence of the options page. */
export const optionsCopy = {
  title: 'Indicia: options',
  sites: {
    title: 'Sites that are read by themselves',
    none: 'None. A page is read only when you ask.',
    body: 'On these sites a document is read as soon as it opens. It is read on this machine; nothing leaves it.',
    remove: 'Stop reading',
    removed: (site: string) => `${site} is no longer read by itself.`,
    fixed: 'This site was set by your office and cannot be taken off here.',
  },
  keys: {
    title: 'Keys',
    letters: 'One-letter keys in the panel',
    list: [
      ['J or N', 'next passage'],
      ['P or Shift+J', 'previous passage'],
      ['K', 'keep, and go on'],
      ['D, then 1 to 6', 'set aside with a reason'],
      ['U', 'undo'],
      ['Y, N, U or F on a question', 'yes, no, not known, not in the file'],
      ['Ctrl+Z, Ctrl+Y in the note', 'undo, redo'],
      ['Enter', 'go to the passage in the page'],
      ['Arrows, Home, End', 'move in the list'],
      ['Escape twice', 'hide everything'],
    ],
    browserKeys: 'Keys of the browser',
    unset: 'not set',
    open: 'Open the panel and read the page',
    change: 'The browser’s own page of extension shortcuts changes these.',
  },
  about: {
    title: 'About',
    body: 'Indicia reads the document you have open, lists words that the literature connects with trafficking and forced criminality, and asks the review questions of the non-punishment principle. It does not say who is a victim, scores nobody and decides nothing.',
    limits:
      'The lexicon is a draft: no outside expert has reviewed it yet. A sign that is not listed disproves nothing.',
    refused:
      'Not for immigration enforcement, vetting, hiring, housing, insurance, bail risk, policing deployment or watching anyone.',
    software: 'Software',
    lexicon: 'Lexicon',
    indicators: (count: number) => `${count} indicators`,
    questions: 'Review questions',
    network: 'Network',
    networkNone: 'none: no telemetry, no remote code, no document leaves this machine',
  },
  erase: {
    title: 'What is kept on this machine',
    counting: 'Counting…',
    kept: (notes: number) =>
      `${notes} review ${notes === 1 ? 'note' : 'notes'}, and your settings. Documents are not kept.`,
    unreadable: (count: number) => `${count} more cannot be read by this version.`,
    ask: 'Erase everything',
    sure: 'Erase every note and setting for good? Exported copies are not touched, and approved sites stay approved.',
    yes: 'Erase everything now',
    no: 'Keep it',
    done: 'Everything was erased.',
  },
} as const;
