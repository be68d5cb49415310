import { expect, test } from 'vitest';
import { isPortFree, PortInUse, requireFreePorts } from '../../src/local/children/free-port.ts';
import { findUnusedPorts, holdPort } from './unused-ports.ts';

test('a port that nobody listens on is free, and stays free after the question', async () => {
  const [port = 0] = await findUnusedPorts(1);
  expect(await isPortFree(port)).toBe(true);
  expect(await isPortFree(port)).toBe(true);
});

test('a port in use is one sentence that names the port and the variable that moves it', async () => {
  const held = await holdPort(0);
  const need = { port: held.port, purpose: 'Table storage', variable: 'AZURITE_TABLE_PORT' };
  await expect(requireFreePorts([need])).rejects.toThrow(PortInUse);
  await expect(requireFreePorts([need])).rejects.toThrow(
    `Table storage needs port ${held.port}, which another program uses: end that program, or set AZURITE_TABLE_PORT to a free port.`,
  );
  await held.release();
  await expect(requireFreePorts([need])).resolves.toBeUndefined();
});

test('several ports in use are still one sentence, which names them all', async () => {
  const held = [await holdPort(0), await holdPort(0)];
  const [bot, storage] = held.map(({ port }) => port);
  const needs = [
    { port: bot ?? 0, purpose: 'The bot', variable: 'PORT' },
    { port: storage ?? 0, purpose: 'Table storage', variable: 'AZURITE_TABLE_PORT' },
  ];
  await expect(requireFreePorts(needs)).rejects.toThrow(
    `The bot needs port ${bot ?? 0} and Table storage ${storage ?? 0}, which other programs use: end them, or set PORT and AZURITE_TABLE_PORT to free ports.`,
  );
  for (const { release } of held) await release();
});
