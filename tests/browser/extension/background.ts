import { listen } from '../../../src/background/routes';
import { startDouble } from './double';

listen(startDouble);
Object.assign(globalThis, { listening: true });
