/**
 * The child process of embedded storage: `node azurite-process.ts <folder> <table port> <queue port>`. Tables and
 * queues share one process, which loads Azurite once and takes half the memory and the time of two.
 */
import { createRequire, enableCompileCache } from 'node:module';

enableCompileCache();

const load = createRequire(import.meta.url);
const [program = '', script = '', folder = '', tablePort = '', queuePort = ''] = process.argv;

function serve(kind: 'table' | 'queue', port: string): void {
  // Azurite has no other door for these settings than the command line, which it reads as it is loaded.
  process.argv = [
    ...[program, script, '--location', folder, `--${kind}Host`, '127.0.0.1', `--${kind}Port`, port],
    ...['--silent', '--skipApiVersionCheck', '--disableTelemetry'],
  ];
  load(`azurite/dist/src/${kind}/main.js`);
}

// Its queues listen for SIGTERM and would close twice, since whoever loaded us turns that into Ctrl-C for both; the
// second closing fails and would end the process before the tables are written down.
process.on('newListener', (event: string | symbol, listener: () => void) => {
  if (event === 'SIGTERM') queueMicrotask(() => process.off('SIGTERM', listener));
});

serve('table', tablePort);
serve('queue', queuePort);
