import { html } from '../browser/pages';
import { sampleDocuments } from '../support/documents/library';

/** The invented documents of the repository as pages, each number another title and another text. */
export const sampleCases = (): ((number: number) => string) => {
  const library = sampleDocuments().filter(({ layout }) => layout !== 'markup');
  return (number) => {
    const { source } = library[number % library.length]!;
    const words = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return html(`<h1>Report ${number}</h1><pre>${words}</pre><p>Copy ${number}.</p>`).replace(
      /<title>.*?<\/title>/,
      `<title>Report ${number}</title>`,
    );
  };
};
