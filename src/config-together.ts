/** What belongs together. */
interface Given {
  readonly MICROSOFT_APP_TYPE?: string | undefined;
  readonly MICROSOFT_APP_PASSWORD?: string | undefined;
  readonly MICROSOFT_APP_CERT_THUMBPRINT?: string | undefined;
  readonly MICROSOFT_APP_CERT_KEY_FILE?: string | undefined;
  readonly STORAGE_ACCOUNT?: string | undefined;
  readonly STORAGE_CONNECTION_STRING?: string | undefined;
  readonly STORAGE_TABLE_ENDPOINT?: string | undefined;
  readonly STORAGE_QUEUE_ENDPOINT?: string | undefined;
}

function missingIdentity(given: Given): readonly string[] {
  const { MICROSOFT_APP_PASSWORD: secret, MICROSOFT_APP_CERT_THUMBPRINT: thumbprint } = given;
  const { MICROSOFT_APP_CERT_KEY_FILE: key } = given;
  if ((thumbprint === undefined) !== (key === undefined)) {
    return ['MICROSOFT_APP_CERT_THUMBPRINT and MICROSOFT_APP_CERT_KEY_FILE belong together'];
  }
  if (secret !== undefined && key !== undefined) {
    return ['set MICROSOFT_APP_PASSWORD or a certificate, not both'];
  }
  const isProven = given.MICROSOFT_APP_TYPE !== 'SingleTenant' || (secret ?? key) !== undefined;
  return isProven ? [] : ['MICROSOFT_APP_PASSWORD or a certificate is needed for SingleTenant'];
}

function missingStorage(given: Given): readonly string[] {
  const { STORAGE_TABLE_ENDPOINT: tables, STORAGE_QUEUE_ENDPOINT: queues } = given;
  if ((tables === undefined) !== (queues === undefined)) {
    return ['STORAGE_TABLE_ENDPOINT and STORAGE_QUEUE_ENDPOINT belong together'];
  }
  const isThere = given.STORAGE_ACCOUNT ?? given.STORAGE_CONNECTION_STRING ?? tables;
  const ways = 'STORAGE_ACCOUNT (with a managed identity) or STORAGE_CONNECTION_STRING';
  return isThere === undefined ? [`set ${ways}`] : [];
}

/** A sentence for each value that is missing beside another, or contradicts it. */
export function missingTogether(given: Given): readonly string[] {
  return [...missingStorage(given), ...missingIdentity(given)];
}
