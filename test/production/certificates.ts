import { randomUUID, X509Certificate } from 'node:crypto';
import selfsigned from 'selfsigned';
import type { Tls } from '../teams/fake-connector.ts';

/** A certificate that vouches for itself, for these host names beside 127.0.0.1. */
export async function makeCertificate(...names: readonly string[]): Promise<Tls> {
  // Of several with one name, the first that is found is tried and no other.
  const made = await selfsigned.generate([{ name: 'commonName', value: randomUUID() }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: '127.0.0.1' },
          ...names.map((value) => ({ type: 2 as const, value })),
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** The SHA-1 thumbprint of a certificate as the portal shows it: 40 hexadecimal digits. */
export function thumbprintOf(cert: string): string {
  return new X509Certificate(cert).fingerprint.replaceAll(':', '');
}
