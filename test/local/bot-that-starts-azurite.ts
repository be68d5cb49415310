/** Stands for a bot in the test of what its death leaves behind: starts storage, writes one row, says so and waits. */
import { TableClient } from '@azure/data-tables';
import { startAzurite } from '../../src/local/children/azurite.ts';

const [folder = '', tablePort, queuePort] = process.argv.slice(2);
const azurite = await startAzurite({
  folder,
  tablePort: Number(tablePort),
  queuePort: Number(queuePort),
});
const table = TableClient.fromConnectionString(azurite.connectionString, 'kept', {
  allowInsecureConnection: true,
});
await table.createTable();
await table.createEntity({ partitionKey: 'p', rowKey: 'acknowledged' });
process.stdout.write(`${azurite.processId}\n`);
setInterval(() => undefined, 60_000);
