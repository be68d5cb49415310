import type { TestProject } from 'vitest/node';
import { startTestAzurite, type TestAzurite } from './azurite.ts';

declare module 'vitest' {
  /** Where the Azurite of this run listens. */
  interface ProvidedContext {
    azuritePorts: { readonly tables: number; readonly queues: number };
  }
}

let azurite: TestAzurite | null = null;

/** Starts one Azurite for all test files; files that need it wait for it, others do not. */
export async function setup(project: TestProject): Promise<void> {
  azurite = await startTestAzurite();
  project.provide('azuritePorts', { tables: azurite.tablePort, queues: azurite.queuePort });
}

/** Ends it. */
export async function teardown(): Promise<void> {
  await azurite?.stop();
}
