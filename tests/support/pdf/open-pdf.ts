import { nodePlatform } from '../../../src/cli/node-platform';
import { type OpenOptions, openFile } from '../../../src/documents/open';
import type { OpenFile } from '../../../src/documents/open-file';

/** Opens bytes as the command line does; throws where that fails. The caller closes the file. */
export const openPdf = async (
  bytes: Uint8Array,
  options: Partial<OpenOptions> = {},
  name = 'report.pdf',
): Promise<OpenFile> => {
  const opened = await openFile(bytes, name, { platform: nodePlatform(), ...options });
  if (!opened.ok) throw new Error(`${opened.failure.code}: ${opened.failure.message}`);
  return opened.value;
};
