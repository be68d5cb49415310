// The one file that is no TypeScript. It runs before anything else is read, so that a later start finds everything
// compiled and stripped of its types: that takes half the time, and the memory of the stripper is never taken.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { run } = await import('./main.ts');
await run();
