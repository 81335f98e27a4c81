/** What the panel and the button over a viewer say about parts that were not read. */
export const pageCopy = {
  ways: {
    'go-through': {
      page: 'Read all pages',
      row: 'Read all rows',
      other: 'Read all of it',
      why: 'Scrolls through the document once, then back to where you are.',
    },
    open: { action: 'Open in the reader', of: (where: string) => `Open in the reader: ${where}` },
    allow: {
      action: (host: string) => `Also read ${host}`,
      why: (host: string) => `Your browser will ask whether Indicia may read ${host}.`,
      refused: (host: string) => `Permission for ${host} was not given. Its frame stays unread.`,
    },
  },
  goingThrough: 'Reading part by part…',
  site: {
    on: (host: string) => `${host} is always read`,
    off: 'Stop',
    offNow: (host: string) => `${host} is no longer read by itself.`,
    fixed: 'Your office has set this; only it can change it.',
    always: 'Always read this site',
  },
} as const;
