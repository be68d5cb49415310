import type { StorageAccount } from './connect.ts';
import { StorageFault, toStorageFault } from './storage-fault.ts';

const roles = 'the roles Storage Table Data Contributor and Storage Queue Data Contributor';

function remedyFor(account: StorageAccount): string {
  return 'connectionString' in account
    ? 'STORAGE_CONNECTION_STRING holds no key, or an old one, of the account, or the account takes no keys'
    : `give the identity ${roles} on the account, as infra/storage.bicep does; they take some minutes to work`;
}

/** What a start says of storage that refuses it: with its remedy. */
export function startFault(account: StorageAccount, error: unknown): unknown {
  const fault = toStorageFault(error);
  if (!(fault instanceof StorageFault) || (fault.status !== 403 && fault.status !== 401))
    return fault;
  const { status, message } = fault;
  return new StorageFault('refused', `${message}: ${remedyFor(account)}.`, {
    status,
    cause: fault,
  });
}

/** Opens what is read from the account's connection string; what the SDK says of a wrong one names no variable. */
export function openWith<Opened>(open: () => Opened): Opened {
  try {
    return open();
  } catch (cause) {
    const remedy = 'copy it from “Access keys” of the storage account';
    throw new Error(
      `STORAGE_CONNECTION_STRING is not the connection string of a storage account: ${remedy}.`,
      { cause },
    );
  }
}
