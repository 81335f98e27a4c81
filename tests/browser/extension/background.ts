import { listen } from '../../../src/background/routes';
import { startDouble } from './double';

listen({
  warm: () => {},
  start: async (request) => startDouble(request),
  explain: () => Promise.reject(new Error('the workbench is not of these tests')),
});
Object.assign(globalThis, { listening: true });
