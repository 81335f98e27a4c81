import { browserPlatform } from '../../../src/documents/browser-platform';
import { openFile } from '../../../src/documents/open';

/** Opens a file as the extension's pages do and gives its texts back. */
const readFile = async (address: string, name: string): Promise<readonly string[]> => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const opened = await openFile(bytes, name, { platform: browserPlatform({ asset: (path) => path }) });
  if (!opened.ok) return [opened.failure.code];
  const { pages } = await opened.value.read();
  const stamps = pages.map(({ bates }) => bates ?? '');
  await opened.value.close();
  return [...pages.map(({ text }) => text), ...stamps];
};

Object.assign(globalThis, { readFile });
