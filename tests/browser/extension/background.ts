import { listen } from '../../../src/background/routes';
import { startDouble } from './double';

listen({ warm: () => {}, start: async (request) => startDouble(request) });
Object.assign(globalThis, { listening: true });
