/**
 * Azurite's tables and queues in one process that keeps everything in memory:
 * `node azurite-process.ts <table port> <queue port> <further arguments of Azurite>`. Ends with whoever started it.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const [program = '', script = '', tablePort = '', queuePort = '', ...more] = process.argv;

function serve(kind: 'table' | 'queue', port: string): void {
  // Azurite reads its settings from the command line as it is loaded.
  process.argv = [
    ...[program, script, '--inMemoryPersistence', '--silent', '--skipApiVersionCheck'],
    ...['--disableTelemetry', `--${kind}Host`, '127.0.0.1', `--${kind}Port`, port],
    ...more,
  ];
  load(`azurite/dist/src/${kind}/main.js`);
}

process.once('disconnect', () => {
  process.exit(0);
});
serve('table', tablePort);
serve('queue', queuePort);
